package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.multiple;
import static org.attune.item.SampleItems.ordering;
import static org.attune.item.SampleItems.placed;
import static org.attune.item.SampleItems.single;
import static org.attune.item.SampleItems.story;

import java.util.Set;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Path;
import org.junit.jupiter.api.Test;

class GivenTest {

    @Test
    void what_is_sent_for_a_response_is_read_as_that_response() {
        assertRead(single("a", "1"), new Chosen(key("half")));
        assertRead(multiple("a", "1"), new ChosenSet(Set.of(key("b"), key("wrong"))));
        assertRead(multiple("a", "1"), new ChosenSet(Set.of()));
        assertRead(story("a", "1"), new Path(keys("wave", "mend")));
        assertRead(ordering("a", "1", OrderScoring.DISPLACED), placed("a 2, b 2, d 1"));
        assertRead(ordering("a", "1", OrderScoring.DISPLACED), placed(""));
    }

    private static void assertRead(Item item, Response response) {
        assertThat(Reading.of(item, Given.of(response))).isEqualTo(new Reading.Read(response));
    }
}
