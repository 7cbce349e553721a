package org.attune.outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.MarkedAttempt.ItemMark;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.LatePolicy;
import org.attune.course.PlacementSettings;
import org.attune.item.Score;

/** Makes outcomes of marks. Everything is exact until the last step, which rounds half up. */
final class Folding {

    static final int POINT_PLACES = 2;

    private static final Comparator<MarkedAttempt> BY_TIME =
            Comparator.comparing(MarkedAttempt::submittedAt).thenComparingInt(MarkedAttempt::number);

    private Folding() {}

    /**
     * The outcome of someone's attempts at one placement; none without attempts. An attempt of which a mark is awaited makes
     * no grade and takes none away: those that have all their marks are folded, and until there is one there is no grade, but
     * what has been shown where marks are there.
     */
    static Optional<Outcome> fold(List<MarkedAttempt> attempts, PlacementSettings settings, Thresholds thresholds) {
        if (attempts.isEmpty()) {
            return Optional.empty();
        }
        List<MarkedAttempt> inOrder = attempts.stream().sorted(BY_TIME).toList();
        List<MarkedAttempt> complete =
                inOrder.stream().filter(attempt -> attempt.awaited() == 0).toList();
        Optional<Awaited> awaited = inOrder.reversed().stream()
                .filter(attempt -> attempt.awaited() > 0)
                .findFirst()
                .map(attempt -> new Awaited(attempt.startedAt(), attempt.submittedAt()));
        Outcome outcome = fold(complete.isEmpty() ? inOrder : complete, awaited, settings, thresholds);
        return Optional.of(complete.isEmpty() ? new Outcome(Optional.empty(), awaited, outcome.mastery()) : outcome);
    }

    private static Outcome fold(
            List<MarkedAttempt> inOrder, Optional<Awaited> awaited, PlacementSettings settings, Thresholds thresholds) {
        return switch (settings.counting()) {
            case BEST -> ofOne(best(inOrder, settings.timing().late()), awaited, settings, thresholds);
            case LAST -> ofOne(inOrder.getLast(), awaited, settings, thresholds);
            case AVERAGE -> ofAll(inOrder, awaited, settings, thresholds);
        };
    }

    private static Outcome ofOne(
            MarkedAttempt counted, Optional<Awaited> awaited, PlacementSettings settings, Thresholds thresholds) {
        return new Outcome(
                Optional.of(grade(List.of(counted), settings, Optional.of(counted.id()), counted)),
                awaited,
                mastery(List.of(counted), thresholds));
    }

    private static Outcome ofAll(
            List<MarkedAttempt> all, Optional<Awaited> awaited, PlacementSettings settings, Thresholds thresholds) {
        return new Outcome(
                Optional.of(grade(all, settings, Optional.empty(), all.getLast())), awaited, mastery(all, thresholds));
    }

    private static Grade grade(
            List<MarkedAttempt> all, PlacementSettings settings, Optional<AttemptId> counted, MarkedAttempt whenFrom) {
        LatePolicy late = settings.timing().late();
        return new Grade(
                points(average(all, attempt -> afterPenalty(attempt, late)), settings),
                points(average(all, Folding::share), settings),
                settings.maximumPoints(),
                counted,
                whenFrom.startedAt(),
                whenFrom.submittedAt());
    }

    /** Of equals the first: doing as well again changes nothing that would have to be told to anyone. */
    private static MarkedAttempt best(List<MarkedAttempt> inOrder, LatePolicy late) {
        return inOrder.stream()
                .reduce((best, next) -> afterPenalty(next, late).compareTo(afterPenalty(best, late)) > 0 ? next : best)
                .orElseThrow();
    }

    /**
     * The average of the shares, not of the points: a quiz may have grown between two attempts. Those that were out of the
     * same are added up first, so that a hundred attempts do not make a denominator of a hundred factors.
     */
    private static Fraction average(List<MarkedAttempt> attempts, Function<MarkedAttempt, Fraction> worth) {
        return attempts.stream()
                .map(worth)
                .collect(Collectors.toMap(share -> share.denominator().stripTrailingZeros(), s -> s, Fraction::plus))
                .values()
                .stream()
                .reduce(Fraction.NONE, Fraction::plus)
                .over(attempts.size());
    }

    private static BigDecimal points(Fraction share, PlacementSettings settings) {
        return share.times(settings.maximumPoints()).rounded(POINT_PLACES);
    }

    /** What an attempt counts for. Mastery knows no lateness: who comes late has shown the same. */
    static Fraction afterPenalty(MarkedAttempt attempt, LatePolicy late) {
        Fraction share = share(attempt);
        return late instanceof LatePolicy.TakeOff off && attempt.daysLate() > 0
                ? share.less(off.percent() * (long) attempt.daysLate(), off.floor())
                : share;
    }

    private static Fraction share(MarkedAttempt attempt) {
        return Fraction.of(attempt.total());
    }

    /** An item that speaks for several areas is evidence, in full, for each of them. */
    private static List<Mastery> mastery(List<MarkedAttempt> attempts, Thresholds thresholds) {
        Map<KnowledgeAreaId, Score> evidence = new TreeMap<>();
        for (MarkedAttempt attempt : attempts) {
            for (ItemMark mark : attempt.marks()) {
                if (mark.awaited()) {
                    continue; // it speaks for nothing yet
                }
                mark.areas().forEach(area -> evidence.merge(area, mark.score(), Score::plus));
            }
        }
        return evidence.entrySet().stream()
                .filter(entry -> entry.getValue().possible().signum() > 0)
                .map(entry -> new Mastery(entry.getKey(), entry.getValue(), thresholds.of(entry.getValue())))
                .toList();
    }
}
