package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    @Test
    void the_authors_order_changes_nothing() {
        for (Item item : List.of(
                single("one", "1"),
                multiple("some", "2"),
                story("case", "3"),
                pair("pair", "1", BestAndWorstScoring.EACH),
                numeric("number", "1", "2", "0"),
                concordance("news", "1", ConcordanceScoring.LINEAR, nested("a", "0"), nested("b", "plus-1")))) {
            assertThat(Arrangement.of(item).applied(item)).isEqualTo(item);
        }
    }

    @Test
    void another_order_moves_options_and_changes_no_mark() {
        SingleBest single = single("one", "1");
        Item turned = new Arrangement(List.of(key("half"), key("best"), key("poor")), List.of()).applied(single);

        assertThat(((SingleBest) turned).options())
                .extracting(Option::key)
                .containsExactly(key("half"), key("best"), key("poor"));
        for (Option option : single.options()) {
            Optional<Response> chosen = Optional.of(new Chosen(option.key()));
            assertThat(Marking.mark(turned, chosen)).isEqualTo(Marking.mark(single, chosen));
        }
        MultipleResponse multiple = multiple("some", "2");
        Optional<Response> both = Optional.of(new ChosenSet(Set.of(key("a"), key("b"))));
        Item other =
                new Arrangement(List.of(key("b"), key("neutral"), key("wrong"), key("a")), List.of()).applied(multiple);
        assertThat(Marking.mark(other, both)).isEqualTo(Marking.mark(multiple, both));
    }

    @Test
    void what_an_order_does_not_name_follows_as_its_author_wrote_it() {
        Item turned = new Arrangement(List.of(key("half"), key("gone")), List.of()).applied(single("one", "1"));

        assertThat(((SingleBest) turned).options())
                .extracting(Option::key)
                .containsExactly(key("half"), key("poor"), key("best"));
    }

    @Test
    void nothing_of_a_case_can_be_moved() {
        assertThat(Arrangement.of(story("case", "3"))).isEqualTo(Arrangement.NONE);
    }
}
