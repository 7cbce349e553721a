package org.attune.faculty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.report.TimelineEntry;
import org.attune.attempt.report.TimelineEntry.What;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.words.Message;
import org.attune.words.Words;

/**
 * A line of the timeline. Where a learner came back to one answer again and again, that is one line, and what is folded away
 * in it can be opened.
 *
 * @param question its number; empty for what happened to the whole attempt
 * @param note one more of what happened; {@code moment} follows it, where there is one
 * @param by whoever did it, by name; empty for the learner and the clock
 * @param last when the last of the folded happened
 * @param folded of each its own line; empty for a line that stands for itself
 */
record TimelineRow(
        Instant at,
        Message what,
        Optional<Integer> question,
        List<String> lines,
        Optional<Message> note,
        Optional<Instant> moment,
        String by,
        Instant last,
        List<TimelineRow> folded) {

    /** From so many on, changes of one answer are folded. */
    private static final int MANY = 3;

    static List<TimelineRow> of(List<TimelineEntry> entries, Map<PersonId, Person> people, Words words) {
        List<TimelineRow> rows = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            int to = endOfRun(entries, from);
            List<TimelineRow> run = entries.subList(from, to).stream()
                    .map(entry -> row(entry, people, words))
                    .toList();
            if (run.size() >= MANY) {
                rows.add(folded(run));
            } else {
                rows.addAll(run);
            }
            from = to;
        }
        return rows;
    }

    /** Where what happens to one answer and to nothing else comes to an end. */
    private static int endOfRun(List<TimelineEntry> entries, int from) {
        TimelineEntry first = entries.get(from);
        int to = from + 1;
        while (first.what().isAnswering()
                && to < entries.size()
                && entries.get(to).what().isAnswering()
                && entries.get(to).question().equals(first.question())) {
            to++;
        }
        return to;
    }

    private static TimelineRow folded(List<TimelineRow> run) {
        return new TimelineRow(
                run.getFirst().at(),
                Message.of("faculty.event.times", run.size()),
                run.getFirst().question(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                run.getLast().at(),
                run);
    }

    private static TimelineRow row(TimelineEntry entry, Map<PersonId, Person> people, Words words) {
        return new TimelineRow(
                entry.at(),
                what(entry.what()),
                entry.question().isPresent() ? Optional.of(entry.question().getAsInt()) : Optional.empty(),
                entry.lines(),
                entry.what().movesDeadline() ? Optional.of(deadline(entry)) : Optional.empty(),
                entry.deadline(),
                entry.by()
                        .flatMap(person -> Optional.ofNullable(people.get(person)))
                        .map(person -> words.say(person.displayName()))
                        .orElse(""),
                entry.at(),
                List.of());
    }

    private static Message deadline(TimelineEntry entry) {
        return Message.of(entry.deadline().isPresent() ? "faculty.event.until" : "faculty.event.no-limit");
    }

    private static Message what(What what) {
        return switch (what) {
            case STARTED -> Message.of("faculty.event.started");
            case ANSWERED -> Message.of("faculty.event.answered");
            case CHANGED -> Message.of("faculty.event.changed");
            case TAKEN_AWAY -> Message.of("faculty.event.taken-away");
            case LEFT -> Message.of("faculty.event.left");
            case RETURNED -> Message.of("faculty.event.returned");
            case PAUSED -> Message.of("faculty.event.paused");
            case RESUMED -> Message.of("faculty.event.resumed");
            case SUBMITTED -> Message.of("faculty.event.submitted");
            case SUBMITTED_BY_CLOCK -> Message.of("faculty.event.submitted-by-clock");
            case MARKED_BY_HAND -> Message.of("faculty.event.marked-by-hand");
            case MARK_TAKEN_BACK -> Message.of("faculty.event.mark-taken-back");
            case MARKED_ANEW -> Message.of("faculty.event.marked-anew");
            case ACCOMMODATED -> Message.of("faculty.event.accommodated");
            case DEADLINE_MOVED -> Message.of("faculty.event.deadline-moved");
        };
    }
}
