package org.attune.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.content.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    @Test
    void what_was_written_is_read_back() {
        Map<Pool, Integer> many = new LinkedHashMap<>();
        many.put(new Pool("warm-up"), 3);
        many.put(new Pool("cases"), 0);
        for (Drawing drawing :
                List.of(new Drawing.Everything(), new Drawing.OfEachArea(2), new Drawing.OfPools(many))) {
            assertThat(Drawing.parse(drawing.text())).contains(drawing);
        }
        assertThat(new Drawing.OfPools(many).text()).isEqualTo("warm-up 3, cases 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "some",
                "each-area 0",
                "each-area -1",
                "warm-up",
                "warm-up 100",
                "warm-up 3,",
                "Warm 1",
                "a 1; b 2"
            })
    void anything_else_is_no_drawing(String text) {
        assertThat(Drawing.parse(text)).isEmpty();
    }
}
