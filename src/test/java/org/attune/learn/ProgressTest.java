package org.attune.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.attune.item.Key;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void who_has_read_nothing_begins_with_the_first_page() {
        Progress progress = read();

        assertThat(progress.begun()).isFalse();
        assertThat(progress.done()).isFalse();
        assertThat(progress.next()).contains(new Key("a"));
    }

    @Test
    void one_goes_on_after_the_page_read_last() {
        assertThat(read("a", "b").next()).contains(new Key("c"));
    }

    @Test
    void who_jumped_ahead_goes_on_from_there() {
        assertThat(read("a", "c").next()).contains(new Key("d"));
    }

    @Test
    void who_went_back_goes_on_after_what_was_read_meanwhile() {
        assertThat(read("c", "a").next()).contains(new Key("b"));
        assertThat(read("c", "b").next()).contains(new Key("d"));
    }

    @Test
    void who_read_the_end_first_comes_to_what_was_left_out() {
        assertThat(read("d").next()).contains(new Key("a"));
        assertThat(read("a", "b", "d").next()).contains(new Key("c"));
    }

    @Test
    void when_all_is_read_there_is_no_next_page() {
        Progress progress = read("b", "a", "d", "c");

        assertThat(progress.done()).isTrue();
        assertThat(progress.next()).isEmpty();
    }

    @Test
    void a_page_that_was_taken_out_counts_no_more() {
        Progress progress = read("a", "gone", "b", "c", "d");

        assertThat(progress.read()).hasSize(4);
        assertThat(progress.done()).isTrue();
        assertThat(read("gone").begun()).isFalse();
    }

    private static Progress read(String... pages) {
        return new Progress(keys("a", "b", "c", "d"), new LinkedHashSet<>(keys(pages)));
    }

    private static List<Key> keys(String... keys) {
        return Arrays.stream(keys).map(Key::new).toList();
    }
}
