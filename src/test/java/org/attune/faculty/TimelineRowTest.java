package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.attempt.report.TimelineEntry;
import org.attune.attempt.report.TimelineEntry.What;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.testing.English;
import org.attune.words.Message;
import org.junit.jupiter.api.Test;

class TimelineRowTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final PersonId ANA = new PersonId(7);
    private static final Map<PersonId, Person> PEOPLE =
            Map.of(ANA, new Person(ANA, Optional.of("ana"), Optional.of("Ana"), Optional.empty()));

    @Test
    void three_changes_of_one_answer_in_a_row_are_one_line_that_can_be_opened() {
        List<TimelineRow> rows = rows(
                entry(0, What.STARTED, 0),
                entry(1, What.ANSWERED, 1),
                entry(2, What.CHANGED, 1),
                entry(3, What.TAKEN_AWAY, 1),
                entry(4, What.ANSWERED, 2));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).satisfies(row -> {
            assertThat(English.say(row.what())).isEqualTo("At the answer 3 times");
            assertThat(row.question()).contains(1);
            assertThat(row.at()).isEqualTo(NINE.plusSeconds(1));
            assertThat(row.last()).isEqualTo(NINE.plusSeconds(3));
            assertThat(row.folded())
                    .extracting(one -> English.say(one.what()))
                    .containsExactly("Answered", "Changed the answer", "Took the answer away");
        });
    }

    @Test
    void two_changes_or_an_absence_between_them_are_lines_of_their_own() {
        assertThat(rows(entry(1, What.ANSWERED, 1), entry(2, What.CHANGED, 1))).hasSize(2);
        assertThat(rows(
                        entry(1, What.ANSWERED, 1),
                        entry(2, What.CHANGED, 1),
                        entry(3, What.LEFT, 0),
                        entry(4, What.CHANGED, 1)))
                .hasSize(4);
    }

    @Test
    void who_did_something_is_named() {
        TimelineEntry marked = new TimelineEntry(
                NINE,
                What.MARKED_BY_HAND,
                OptionalInt.of(3),
                List.of("0 → 1", "Why."),
                Optional.of(ANA),
                Optional.empty());

        assertThat(rows(marked)).singleElement().satisfies(row -> {
            assertThat(row.by()).isEqualTo("Ana");
            assertThat(row.lines()).containsExactly("0 → 1", "Why.");
            assertThat(row.at()).isEqualTo(NINE);
        });
    }

    @Test
    void a_deadline_that_was_moved_is_told_with_its_moment_and_without_one_as_no_limit() {
        Instant end = NINE.plusSeconds(3600);
        assertThat(rows(moved(Optional.of(end)))).singleElement().satisfies(row -> {
            assertThat(row.note()).contains(Message.of("faculty.event.until"));
            assertThat(row.moment()).contains(end);
        });
        assertThat(rows(moved(Optional.empty()))).singleElement().satisfies(row -> {
            assertThat(row.note()).contains(Message.of("faculty.event.no-limit"));
            assertThat(row.moment()).isEmpty();
        });
        assertThat(rows(entry(1, What.STARTED, 0)))
                .singleElement()
                .satisfies(row -> assertThat(row.note()).isEmpty());
    }

    private static TimelineEntry moved(Optional<Instant> deadline) {
        return new TimelineEntry(NINE, What.ACCOMMODATED, OptionalInt.empty(), List.of(), Optional.of(ANA), deadline);
    }

    private static List<TimelineRow> rows(TimelineEntry... entries) {
        return TimelineRow.of(List.of(entries), PEOPLE, English.WORDS);
    }

    private static TimelineEntry entry(int second, What what, int question) {
        return new TimelineEntry(
                NINE.plusSeconds(second),
                what,
                question == 0 ? OptionalInt.empty() : OptionalInt.of(question),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
