package org.attune.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.item.SampleItems.key;
import static org.attune.item.SampleItems.level;
import static org.attune.item.SampleItems.reflection;
import static org.attune.item.SampleItems.rubric;
import static org.attune.item.SampleItems.single;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.item.Response.Written;
import org.junit.jupiter.api.Test;

class ReflectionTest {

    private static final Reflection COMPLETED = reflection("t", "2", 5, new ReflectionScoring.Completion());
    private static final Reflection READ = reflection("t", "3", 5, rubric());

    @Test
    void completion_earns_all_from_the_minimum_on_and_nothing_below() {
        IntStream.range(0, 12)
                .forEach(words -> assertThat(
                                Marking.mark(COMPLETED, words(words)).earned())
                        .as("%d words", words)
                        .isEqualByComparingTo(words < 5 ? "0" : "2"));
        assertThat(Marking.mark(COMPLETED, Optional.empty()).earned()).isZero();
        assertThat(Marking.awaitsInstructor(COMPLETED, words(9))).isFalse();
    }

    @Test
    void what_a_rubric_marks_waits_for_an_instructor_unless_nothing_was_written() {
        assertThat(Marking.awaitsInstructor(READ, words(9))).isTrue();
        assertThat(Marking.awaitsInstructor(READ, words(1)))
                .as("below the minimum too")
                .isTrue();
        assertThat(Marking.awaitsInstructor(READ, Optional.empty())).isFalse();
        assertThat(Marking.awaitsInstructor(READ, Optional.of(new Written(" \n "))))
                .isFalse();
        assertThat(Marking.mark(READ, words(9))).isEqualTo(new Score(BigDecimal.ZERO, new BigDecimal("3")));
        assertThat(Marking.awaitsInstructor(single("s", "1"), Optional.empty())).isFalse();
    }

    @Test
    void levels_add_up() {
        assertThat(points("sees", "clear", "asks", "yes")).contains(new BigDecimal("3"));
        assertThat(points("sees", "partly", "asks", "yes")).contains(new BigDecimal("2"));
        assertThat(points("sees", "no", "asks", "no")).contains(BigDecimal.ZERO);
    }

    @Test
    void each_criterion_has_one_level_of_its_own() {
        assertThat(points("sees", "clear")).isEmpty();
        assertThat(points("sees", "clear", "asks", "partly")).isEmpty();
        assertThat(points("sees", "clear", "asks", "yes", "else", "yes")).isEmpty();
    }

    @Test
    void a_response_to_something_else_is_none_to_a_reflection() {
        assertThatThrownBy(() -> Marking.mark(COMPLETED, Optional.of(new Response.Chosen(key("a")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Marking.mark(single("s", "1"), words(5))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unsound_reflection_cannot_be() {
        assertThatThrownBy(() -> reflection("t", "4", 5, rubric())).hasMessageContaining("add up to its points");
        assertThatThrownBy(() -> reflection("t", "2", 0, new ReflectionScoring.Completion()))
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new ReflectionScoring.Rubric(List.of())).hasMessageContaining("criteria");
        assertThatThrownBy(() -> new Criterion(key("c"), "C", List.of(level("a", "1"))))
                .hasMessageContaining("two levels");
        assertThatThrownBy(() -> new Criterion(key("c"), "C", List.of(level("a", "1"), level("b", "1.0"))))
                .hasMessageContaining("the same");
        assertThatThrownBy(() -> new Criterion(key("c"), "C", List.of(level("a", "-1"), level("b", "1"))))
                .hasMessageContaining("0 or more");
    }

    @Test
    void a_text_is_read_exactly_but_for_the_ends_of_its_lines() {
        assertThat(read("  <b>Two</b>\r\nlines\rand 👶\t ")).isEqualTo("  <b>Two</b>\nlines\nand 👶\t ");
        assertThat(read("")).isEmpty();
        assertThat(read("half \ud83d of one")).isEqualTo("half \ufffd of one");
        assertThat(Reading.of(READ, new Given(Map.of()))).isEqualTo(new Reading.Read(new Written("")));
    }

    @Test
    void the_longest_text_fits_in_64_kilobytes_and_a_longer_one_is_refused() {
        String longest = "你".repeat(20_000);
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64 * 1024);
        assertThat(read(longest)).isEqualTo(longest);
        assertThat(Reading.of(READ, given(longest + "!"))).isInstanceOf(Reading.Refused.class);
        assertThat(Reading.of(READ, new Given(Map.of(Given.TEXT, List.of("a", "b")))))
                .isInstanceOf(Reading.Refused.class);
    }

    @Test
    void what_was_written_is_what_would_be_sent_again() {
        Written written = new Written("A line.\nAnd another.");
        assertThat(Reading.of(READ, Given.of(written))).isEqualTo(new Reading.Read(written));
        assertThat(Reading.of(READ, Given.of(new Written("")))).isEqualTo(new Reading.Read(new Written("")));
        assertThat(new Written(" ").isBlank()).isTrue();
        assertThat(new Written("a").mayFollow(written)).isTrue();
    }

    private static String read(String text) {
        return ((Written) ((Reading.Read) Reading.of(READ, given(text))).response()).text();
    }

    private static Given given(String text) {
        return new Given(Map.of(Given.TEXT, List.of(text)));
    }

    private static Optional<Response> words(int words) {
        return Optional.of(new Written("word ".repeat(words)));
    }

    private static Optional<BigDecimal> points(String... levels) {
        Map<Key, Key> given = new HashMap<>();
        for (int i = 0; i < levels.length; i += 2) {
            given.put(key(levels[i]), key(levels[i + 1]));
        }
        return rubric().points(given);
    }
}
