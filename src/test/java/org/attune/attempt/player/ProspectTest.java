package org.attune.attempt.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.prose;
import static org.attune.item.SampleItems.single;

import java.util.List;
import java.util.Map;
import org.attune.content.ContentNotes;
import org.attune.content.Pool;
import org.attune.content.Quiz;
import org.attune.content.QuizLanguages;
import org.attune.content.QuizVersion;
import org.attune.course.Drawing;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.testing.English;
import org.junit.jupiter.api.Test;

class ProspectTest {

    private static final Pool WARM_UP = new Pool("warm-up");
    private static final Pool CASES = new Pool("cases");

    @Test
    void what_is_said_before_the_draw_is_true_of_every_draw() {
        Quiz pooled = quiz(
                List.of(single("w1", "1"), single("c1", "1"), single("w2", "1"), single("always", "1")),
                Map.of(key("w1"), WARM_UP, key("w2"), WARM_UP, key("c1"), CASES));
        assertThat(said(Prospect.of(pooled, new Drawing.Everything()))).isEqualTo("4 questions; 4 points");
        assertThat(said(Prospect.of(pooled, new Drawing.OfPools(Map.of(WARM_UP, 1, CASES, 1)))))
                .isEqualTo("3 questions, drawn from 4; 3 points");
        Quiz uneven =
                quiz(List.of(single("w1", "1"), single("w2", "3")), Map.of(key("w1"), WARM_UP, key("w2"), WARM_UP));
        assertThat(said(Prospect.of(uneven, new Drawing.OfPools(Map.of(WARM_UP, 1)))))
                .isEqualTo("1 question, drawn from 2");
    }

    private static Quiz quiz(List<Item> items, Map<Key, Pool> pools) {
        return new Quiz(
                new QuizVersion("0".repeat(32)),
                prose(""),
                items,
                pools,
                Map.of(),
                ContentNotes.NONE,
                QuizLanguages.ALL_ENGLISH);
    }

    private static String said(Prospect prospect) {
        return English.say(prospect.questions())
                + prospect.worth().map(worth -> "; " + English.say(worth)).orElse("");
    }
}
