package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.concordance;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.nested;
import static org.attune.item.SampleItems.numeric;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.pair;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.Set;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;

class GivenTest {

    @Test
    void what_is_sent_for_a_response_is_read_as_that_response() {
        assertRead(single("a", "1"), new Chosen(key("half")));
        assertRead(multiple("a", "1"), new ChosenSet(Set.of(key("b"), key("wrong"))));
        assertRead(multiple("a", "1"), new ChosenSet(Set.of()));
        assertRead(pair("a", "1", BestAndWorstScoring.EACH), picked("best good, worst best"));
        assertRead(pair("a", "1", BestAndWorstScoring.EACH), picked("worst best"));
        assertRead(pair("a", "1", BestAndWorstScoring.EACH), picked(""));
        assertRead(numeric("a", "1", "2", "0"), new Entered("2,50"));
        assertRead(numeric("a", "1", "2", "0"), new Entered(""));
        assertRead(concordance("a", "1", ConcordanceScoring.LINEAR, nested("x", "0")), placed("x minus-2"));
        assertRead(story("a", "1"), new Path(keys("wave", "mend")));
        assertRead(ordering("a", "1", OrderScoring.DISPLACED), placed("a 2, b 2, d 1"));
        assertRead(ordering("a", "1", OrderScoring.DISPLACED), placed(""));
    }

    private static void assertRead(Item item, Response response) {
        assertThat(Reading.of(item, Given.of(response))).isEqualTo(new Reading.Read(response));
    }
}
