package org.attune.attempt.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AttemptMarked;
import org.attune.attempt.Mark;
import org.attune.attempt.Mark.ByHand;
import org.attune.attempt.sheet.Points;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptEvent.Kind;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.Marks;
import org.attune.attempt.store.Papers;
import org.attune.attempt.store.RetriedTransaction;
import org.attune.course.Visit;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Reflection;
import org.attune.item.ReflectionScoring;
import org.attune.item.Score;
import org.attune.words.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Marks that an instructor sets. Each is one transaction, in which the grade follows and becomes owed to the platform, as
 * after a submission.
 */
@Service
public class HandMarks {

    private final AttemptRows attempts;
    private final Marks marks;
    private final Papers papers;
    private final AttemptLog log;
    private final RetriedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    HandMarks(
            AttemptRows attempts,
            Marks marks,
            Papers papers,
            AttemptLog log,
            RetriedTransaction transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.attempts = attempts;
        this.marks = marks;
        this.papers = papers;
        this.log = log;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives an item points, whatever marking gave it.
     *
     * @param seen the version of the mark that the instructor looked at
     * @param points from 0 to what the item is worth, to {@value Score#PLACES} decimal places
     * @param words why: never empty, at most {@value ByHand#MOST_WORDS} characters
     * @param told whether the learner is shown the words
     */
    public HandMarking set(
            Visit visit, AttemptId id, Key item, int seen, BigDecimal points, String words, boolean told) {
        if (words.isBlank()) {
            return new HandMarking.Refused(Message.of("attempt.by-hand.why"));
        }
        return change(visit, id, item, seen, mark -> {
            BigDecimal possible = mark.score().possible();
            return points.signum() < 0 || points.compareTo(possible) > 0
                    ? new Wish.Refused(Message.of("attempt.by-hand.range", Points.rounded(possible)))
                    : wish(points, words, told, possible);
        });
    }

    private Wish wish(BigDecimal points, String words, boolean told, BigDecimal possible) {
        if (points.stripTrailingZeros().scale() > Score.PLACES) {
            return new Wish.Refused(Message.of("attempt.by-hand.places", Score.PLACES));
        }
        return words.length() > ByHand.MOST_WORDS
                ? new Wish.Refused(Message.of("attempt.by-hand.long", ByHand.MOST_WORDS))
                : new Wish.Set(new Score(points, possible), words.strip(), told, Map.of());
    }

    /**
     * Marks a text by its rubric: it gets the points of the levels.
     *
     * @param levels for each criterion of the rubric one of its levels
     * @param words to the learner, who is shown them; may be empty
     */
    public HandMarking setLevels(Visit visit, AttemptId id, Key item, int seen, Map<Key, Key> levels, String words) {
        return change(visit, id, item, seen, mark -> {
            Optional<ReflectionScoring.Rubric> rubric = papers.of(id).item(item).flatMap(HandMarks::rubric);
            if (rubric.isEmpty()) {
                return new Wish.Refused(Message.of("attempt.by-hand.no-rubric"));
            }
            if (words.length() > ByHand.MOST_WORDS) {
                return new Wish.Refused(Message.of("attempt.by-hand.long", ByHand.MOST_WORDS));
            }
            return rubric.get()
                    .points(levels)
                    .<Wish>map(points ->
                            new Wish.Set(new Score(points, mark.score().possible()), words.strip(), true, levels))
                    .orElseGet(() -> new Wish.Refused(Message.of("attempt.by-hand.levels")));
        });
    }

    private static Optional<ReflectionScoring.Rubric> rubric(Item item) {
        return item instanceof Reflection reflection && reflection.scoring() instanceof ReflectionScoring.Rubric rubric
                ? Optional.of(rubric)
                : Optional.empty();
    }

    /** Brings in force again what marking gave; where that was for an instructor to give, the mark is awaited again. */
    public HandMarking takeBack(Visit visit, AttemptId id, Key item, int seen) {
        return change(
                visit,
                id,
                item,
                seen,
                mark -> mark.byHand().isPresent()
                        ? new Wish.TakeBack()
                        : new Wish.Refused(Message.of("attempt.by-hand.none")));
    }

    private sealed interface Wish {

        record Set(Score score, String words, boolean told, Map<Key, Key> levels) implements Wish {}

        record TakeBack() implements Wish {}

        record Refused(Message reason) implements Wish {}
    }

    private HandMarking change(Visit visit, AttemptId id, Key item, int seen, Function<Mark, Wish> wish) {
        return transaction.run(() -> {
            Optional<Attempt> attempt = attempts.lock(id).filter(found -> found.isReadBy(visit) && !found.isOpen());
            Optional<Mark> mark =
                    attempt.flatMap(found -> Optional.ofNullable(marks.of(id).get(item)));
            if (mark.isEmpty()) {
                return new HandMarking.Unknown();
            }
            if (mark.get().version() != seen) {
                return new HandMarking.Changed();
            }
            return switch (wish.apply(mark.get())) {
                case Wish.Refused(var reason) -> new HandMarking.Refused(reason);
                case Wish.Set set -> {
                    Instant now = clock.instant();
                    ByHand hand = new ByHand(visit.person(), now, set.words(), set.told(), set.levels());
                    yield done(
                            marks.set(id, item, seen, set.score(), hand),
                            attempt.get(),
                            event(id, Kind.MARKED_BY_HAND, now, item, visit)
                                    .saying(said(mark.get(), set.score(), set.words())));
                }
                case Wish.TakeBack() ->
                    done(
                            marks.takeBack(id, item, seen),
                            attempt.get(),
                            event(id, Kind.MARK_TAKEN_BACK, clock.instant(), item, visit));
            };
        });
    }

    /** Others than whoever holds the lock of the attempt may have changed its marks: a rescoring does. */
    private HandMarking done(boolean changed, Attempt attempt, AttemptEvent event) {
        if (!changed) {
            return new HandMarking.Changed();
        }
        log.append(event);
        events.publishEvent(new AttemptMarked(attempt.id(), attempt.placement(), attempt.person(), event.at()));
        return new HandMarking.Done();
    }

    private static AttemptEvent event(AttemptId id, Kind kind, Instant at, Key item, Visit visit) {
        return AttemptEvent.of(id, kind, at).to(item).by(visit.person());
    }

    /** Told in any language: from what to what, and the instructor's own words below. */
    private static String said(Mark before, Score now, String words) {
        String from = before.awaited() ? "–" : Points.number(before.score().earned());
        return "%s → %s\n%s".formatted(from, Points.number(now.earned()), words).strip();
    }
}
