package org.attune.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.keys;
import static org.attune.item.SampleItems.picked;
import static org.attune.item.SampleItems.placed;

import java.util.List;
import java.util.Set;
import org.attune.item.Response;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.attune.item.Response.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseJsonTest {

    static List<Response> responses() {
        return List.of(
                new Chosen(key("name-it")),
                new ChosenSet(Set.of()),
                new Written(""),
                new Written("  A \"line\"\nand 👶\u0000\t another. "),
                new ChosenSet(Set.of(key("b"), key("a"), key("c"))),
                placed(""),
                placed("b 2, a 10, c 1"),
                picked("best a, worst b"),
                picked("worst a"),
                picked(""),
                new Entered("12,50"),
                new Entered(""),
                new Path(List.of()),
                new Path(keys("wave", "mend", "wait")));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void a_response_is_read_as_it_was_written(Response response) {
        assertThat(ResponseJson.read(ResponseJson.kind(response), ResponseJson.write(response)))
                .isEqualTo(response);
    }

    /** These rows are in databases: the forms may never change. */
    @Test
    void the_forms_that_are_kept_for_ever() {
        assertThat(ResponseJson.read("chosen", "\"a\"")).isEqualTo(new Chosen(key("a")));
        assertThat(ResponseJson.write(new ChosenSet(Set.of(key("b"), key("a")))))
                .isEqualTo("[\"a\",\"b\"]");
        assertThat(ResponseJson.write(new Path(keys("b", "a")))).isEqualTo("[\"b\",\"a\"]");
        assertThat(ResponseJson.write(placed("b 2, a 10"))).isEqualTo("{\"a\":\"10\",\"b\":\"2\"}");
        assertThat(ResponseJson.write(picked("best b, worst a"))).isEqualTo("{\"best\":\"b\",\"worst\":\"a\"}");
        assertThat(ResponseJson.kind(picked(""))).isEqualTo("picked");
        assertThat(ResponseJson.read("picked", "{\"worst\":\"a\"}")).isEqualTo(picked("worst a"));
        assertThat(ResponseJson.write(new Entered("12,5"))).isEqualTo("\"12,5\"");
        assertThat(ResponseJson.read("entered", "\"12,5\"")).isEqualTo(new Entered("12,5"));
        assertThat(ResponseJson.read("placed", "{\"a\":\"1\"}")).isEqualTo(placed("a 1"));
    }

    @Test
    void an_unknown_kind_is_a_broken_promise() {
        assertThatIllegalStateException().isThrownBy(() -> ResponseJson.read("essay", "\"a\""));
    }
}
