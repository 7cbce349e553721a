package org.attune.attempt.player;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.item.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SentAnswerTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void fields_may_hold_one_text_or_several() {
        assertThat(parse("{\"seen\":3,\"option\":[\"b\",\"a\"],\"note\":\"x\"}"))
                .contains(new SentAnswer(3, new Given(Map.of("option", List.of("b", "a"), "note", List.of("x")))));
        assertThat(parse("{\"seen\":0}")).contains(new SentAnswer(0, new Given(Map.of())));
        assertThat(parse("{\"seen\":0,\"option\":[]}"))
                .contains(new SentAnswer(0, new Given(Map.of("option", List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "null",
                "7",
                "[]",
                "\"text\"",
                "{\"option\":[\"a\"]}",
                "{\"seen\":\"0\",\"option\":[\"a\"]}",
                "{\"seen\":1.5,\"option\":[\"a\"]}",
                "{\"seen\":99999999999,\"option\":[\"a\"]}",
                "{\"seen\":null}",
                "{\"seen\":0,\"option\":null}",
                "{\"seen\":0,\"option\":7}",
                "{\"seen\":0,\"option\":[7]}",
                "{\"seen\":0,\"option\":[[\"a\"]]}",
                "{\"seen\":0,\"option\":{\"a\":true}}",
                "{\"seen\":0} trailing",
                "\u0000"
            })
    void anything_else_is_not_an_answer(String body) {
        assertThat(parse(body)).isEmpty();
    }

    @Test
    void deep_nesting_is_not_an_answer_and_no_accident() {
        assertThat(parse("{\"seen\":0,\"option\":" + "[".repeat(20_000))).isEmpty();
    }

    private static Optional<SentAnswer> parse(String body) {
        return SentAnswer.parse(JSON, body.getBytes(UTF_8));
    }
}
