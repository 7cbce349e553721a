package org.attune.attempt.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.attempt.report.TimelineEntry.What;
import org.attune.attempt.sheet.AnswerWords;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.store.Answer;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.item.Item;
import org.attune.item.Key;

/** Puts together what happened in the course of an attempt: its row, its steps and its events, by time. */
final class Timeline {

    /** A page that was loaded again was not left. */
    private static final Duration NO_ABSENCE = Duration.ofSeconds(5);

    private final Sheet sheet;

    private Timeline(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param steps all of them, in the order in which they were appended */
    static List<TimelineEntry> of(Sheet sheet, List<Answer> steps, List<AttemptEvent> events) {
        return new Timeline(sheet).entries(steps, withoutReloads(events));
    }

    /** Of what happened at one moment, the order of this list is kept. */
    private List<TimelineEntry> entries(List<Answer> steps, List<AttemptEvent> events) {
        Attempt attempt = sheet.attempt();
        List<TimelineEntry> all = new ArrayList<>();
        all.add(whole(What.STARTED, attempt.startedAt()));
        Set<Key> answered = new HashSet<>();
        for (Answer step : steps) {
            sheet.quiz().item(step.item()).ifPresent(item -> all.add(entry(item, step, answered)));
        }
        boolean byClock = events.stream().anyMatch(event -> event.kind() == Kind.SUBMITTED_BY_CLOCK);
        events.stream().filter(event -> !isAfterwards(event)).map(this::entry).forEach(all::add);
        attempt.submittedAt().filter(_ -> !byClock).ifPresent(at -> all.add(whole(What.SUBMITTED, at)));
        events.stream().filter(Timeline::isAfterwards).map(this::entry).forEach(all::add);
        all.sort(Comparator.comparing(TimelineEntry::at));
        return all;
    }

    private TimelineEntry entry(Item item, Answer step, Set<Key> answered) {
        boolean again = answered.contains(item.key());
        What what = !step.isGiven() ? What.TAKEN_AWAY : again ? What.CHANGED : What.ANSWERED;
        if (step.isGiven()) {
            answered.add(item.key());
        } else {
            answered.remove(item.key());
        }
        return new TimelineEntry(
                step.at(),
                what,
                OptionalInt.of(sheet.place(item)),
                AnswerWords.of(item, step.response()),
                Optional.empty(),
                Optional.empty());
    }

    private TimelineEntry entry(AttemptEvent event) {
        return new TimelineEntry(
                event.at(),
                What.of(event.kind()),
                event.item()
                        .flatMap(sheet.quiz()::item)
                        .map(item -> OptionalInt.of(sheet.place(item)))
                        .orElseGet(OptionalInt::empty),
                event.words()
                        .filter(_ -> !event.movesDeadline())
                        .map(words -> words.lines().toList())
                        .orElse(List.of()),
                event.by(),
                event.deadline());
    }

    private static TimelineEntry whole(What what, Instant at) {
        return new TimelineEntry(at, what, OptionalInt.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static boolean isAfterwards(AttemptEvent event) {
        return switch (event.kind()) {
            case MARKED_BY_HAND, MARK_TAKEN_BACK, MARKED_ANEW -> true;
            case LEFT, RETURNED, PAUSED, RESUMED, SUBMITTED_BY_CLOCK, ACCOMMODATED, DEADLINE_MOVED -> false;
        };
    }

    private static List<AttemptEvent> withoutReloads(List<AttemptEvent> events) {
        List<AttemptEvent> kept = new ArrayList<>();
        for (AttemptEvent event : events) {
            boolean reloaded = event.kind() == Kind.RETURNED
                    && !kept.isEmpty()
                    && kept.getLast().kind() == Kind.LEFT
                    && Duration.between(kept.getLast().at(), event.at()).compareTo(NO_ABSENCE) < 0;
            if (reloaded) {
                kept.removeLast();
            } else {
                kept.add(event);
            }
        }
        return kept;
    }
}
