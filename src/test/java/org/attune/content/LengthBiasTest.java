package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Option;
import org.attune.item.Prose;
import org.attune.item.SingleBest;
import org.junit.jupiter.api.Test;

class LengthBiasTest {

    @Test
    void it_is_too_strong_when_the_longest_is_the_key_in_more_than_45_of_100() {
        assertThat(LengthBias.of(quiz(20, 9)).tooStrong()).isFalse();
        assertThat(LengthBias.of(quiz(20, 10)).tooStrong()).isTrue();
    }

    @Test
    void nine_choices_are_too_few_to_judge() {
        assertThat(LengthBias.of(quiz(9, 9)).tooStrong()).isFalse();
        assertThat(LengthBias.of(quiz(10, 10)).tooStrong()).isTrue();
    }

    @Test
    void of_two_equally_long_answers_neither_betrays() {
        Quiz quiz = new Quiz(
                new QuizVersion("0".repeat(32)),
                new Prose(""),
                List.of(single("a", option("x", "long", "1"), option("y", "long", "0"), option("z", "s", "0"))));

        assertThat(LengthBias.of(quiz)).isEqualTo(new LengthBias(1, 0));
    }

    private static Quiz quiz(int items, int betraying) {
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            String key = i < betraying ? "the longest" : "brief";
            all.add(single("item-" + i, option("x", key, "1"), option("y", "longer", "0.5"), option("z", "s", "0")));
        }
        return new Quiz(new QuizVersion("0".repeat(32)), new Prose(""), all);
    }

    private static Item single(String key, Option... options) {
        return new SingleBest(
                new Key(key),
                BigDecimal.ONE,
                Set.of(new KnowledgeAreaId("tf-attachment")),
                List.of(),
                new Prose(""),
                List.of(options));
    }

    private static Option option(String key, String text, String credit) {
        return new Option(new Key(key), text, new BigDecimal(credit), "Because.", List.of());
    }
}
