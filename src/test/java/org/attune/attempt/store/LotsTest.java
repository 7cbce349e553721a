package org.attune.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.option;
import static org.attune.item.SampleItems.prose;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ContentNotes;
import org.attune.content.Pool;
import org.attune.content.Quiz;
import org.attune.content.QuizLanguages;
import org.attune.content.QuizVersion;
import org.attune.course.Asking;
import org.attune.course.Drawing;
import org.attune.item.Arrangement;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.SampleItems;
import org.attune.item.SingleBest;
import org.junit.jupiter.api.Test;

class LotsTest {

    private static final Pool WARM_UP = new Pool("warm-up");
    private static final Pool CASES = new Pool("cases");

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(42);

    @Test
    void a_quiz_that_is_asked_as_it_was_written_has_no_paper() {
        assertThat(Lots.draw(pooled(), Asking.DEFAULT, chance)).isEmpty();
    }

    @Test
    void so_many_are_drawn_from_a_pool_and_what_is_in_none_is_always_asked() {
        for (int time = 0; time < 100; time++) {
            List<Key> asked = asked(pooled(), Map.of(WARM_UP, 2, CASES, 1));
            assertThat(asked).hasSize(4).contains(key("always"));
            assertThat(asked.stream().filter(key -> key.value().startsWith("w")))
                    .hasSize(2);
            assertThat(asked.stream().filter(key -> key.value().startsWith("c")))
                    .hasSize(1);
        }
    }

    @Test
    void what_is_drawn_stands_in_the_authors_order() {
        List<Key> authors = pooled().items().stream().map(Item::key).toList();
        for (int time = 0; time < 100; time++) {
            assertThat(asked(pooled(), Map.of(WARM_UP, 2)))
                    .isSortedAccordingTo((one, other) -> Integer.compare(authors.indexOf(one), authors.indexOf(other)));
        }
    }

    @Test
    void every_item_of_a_pool_is_drawn_about_as_often_as_any_other() {
        Map<Key, Integer> times = new HashMap<>();
        for (int time = 0; time < 3000; time++) {
            asked(pooled(), Map.of(WARM_UP, 1, CASES, 0)).forEach(key -> times.merge(key, 1, Integer::sum));
        }
        assertThat(times).containsEntry(key("always"), 3000).doesNotContainKey(key("c1"));
        for (String member : List.of("w1", "w2", "w3")) {
            assertThat(times.get(key(member))).as(member).isBetween(900, 1100);
        }
    }

    @Test
    void a_pool_with_fewer_gives_all_it_has_and_one_that_is_not_named_too() {
        assertThat(asked(pooled(), Map.of(WARM_UP, 9))).hasSize(6);
        assertThat(asked(pooled(), Map.of(new Pool("gone"), 1))).hasSize(6);
    }

    @Test
    void a_draw_that_would_leave_nothing_leaves_everything() {
        Quiz quiz = quiz(List.of(single("w1", "1")), Map.of(key("w1"), WARM_UP), Map.of());

        assertThat(asked(quiz, Map.of(WARM_UP, 0))).containsExactly(key("w1"));
    }

    @Test
    void for_each_knowledge_area_so_many_are_drawn_and_one_item_may_serve_two_areas() {
        List<Item> items = List.of(
                about("a1", "tf-attachment"),
                about("a2", "tf-attachment"),
                about("a3", "tf-attachment"),
                about("both", "tf-attachment", "ds-observation"));
        for (int time = 0; time < 50; time++) {
            List<Item> drawn = Lots.items(quiz(items, Map.of(), Map.of()), new Drawing.OfEachArea(2), chance);
            assertThat(drawn).hasSize(2).contains(items.get(3));
        }
    }

    @Test
    void shuffled_options_keep_those_that_are_pinned_in_their_places() {
        SingleBest item =
                single("one", "1", option("a", "1"), option("b", "0"), option("c", "0"), option("none-of-these", "0"));
        Quiz quiz = quiz(List.of(item), Map.of(), Map.of(key("one"), Set.of(key("none-of-these"))));
        Set<List<Key>> orders = new HashSet<>();
        for (int time = 0; time < 200; time++) {
            Arrangement drawn = draw(quiz, new Asking(new Drawing.Everything(), false, true))
                    .items()
                    .getFirst()
                    .arrangement();
            assertThat(drawn.options()).hasSize(4).endsWith(key("none-of-these"));
            orders.add(drawn.options());
        }
        assertThat(orders).as("each order of the other three").hasSize(6);
    }

    @Test
    void questions_are_shuffled_and_the_scenes_of_a_case_are_not() {
        Quiz quiz = quiz(List.of(single("one", "1"), story("case", "2"), single("two", "1")), Map.of(), Map.of());
        Set<List<Key>> orders = new HashSet<>();
        for (int time = 0; time < 200; time++) {
            Paper paper = draw(quiz, new Asking(new Drawing.Everything(), true, true));
            Quiz put = paper.of(quiz);
            orders.add(put.items().stream().map(Item::key).toList());
            assertThat(put.item(key("case"))).isEqualTo(quiz.item(key("case")));
        }
        assertThat(orders).hasSize(6);
    }

    @Test
    void a_paper_is_read_back_as_it_was_kept_and_puts_the_quiz_the_same_way() {
        Paper paper = draw(pooled(), new Asking(new Drawing.OfPools(Map.of(WARM_UP, 2)), true, true));
        Paper again = PaperJson.read(PaperJson.write(paper));

        assertThat(again).isEqualTo(paper);
        assertThat(again.of(pooled())).isEqualTo(paper.of(pooled()));
    }

    private Paper draw(Quiz quiz, Asking asking) {
        return Lots.draw(quiz, asking, chance).orElseThrow();
    }

    private List<Key> asked(Quiz quiz, Map<Pool, Integer> many) {
        return draw(quiz, new Asking(new Drawing.OfPools(many), false, false)).of(quiz).items().stream()
                .map(Item::key)
                .toList();
    }

    private static Quiz pooled() {
        List<Item> items = List.of(
                single("w1", "1"),
                single("c1", "1"),
                single("w2", "1"),
                single("always", "1"),
                single("w3", "1"),
                single("c2", "1"));
        Map<Key, Pool> pools = new HashMap<>();
        items.stream()
                .map(Item::key)
                .filter(key -> !key.value().equals("always"))
                .forEach(key -> pools.put(key, key.value().startsWith("w") ? WARM_UP : CASES));
        return quiz(items, pools, Map.of());
    }

    private static Quiz quiz(List<Item> items, Map<Key, Pool> pools, Map<Key, Set<Key>> pinned) {
        return new Quiz(
                new QuizVersion("0".repeat(32)),
                prose(""),
                items,
                pools,
                pinned,
                ContentNotes.NONE,
                QuizLanguages.ALL_ENGLISH);
    }

    private static Item about(String name, String... areas) {
        SingleBest item = single(name, "1");
        return new SingleBest(
                item.key(),
                item.points(),
                Set.of(areas).stream().map(KnowledgeAreaId::new).collect(java.util.stream.Collectors.toSet()),
                SampleItems.STATEMENTS,
                item.stem(),
                item.options());
    }
}
