package org.attune.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.attempt.MarkedAttempt;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.course.AttemptCounting;
import org.attune.course.LatePolicy;
import org.attune.course.PlacementSettings;
import org.attune.item.Score;
import org.attune.words.Message;

/**
 * An outcome as its learner sees it.
 *
 * @param grade empty while it waits for an instructor's mark
 * @param counts which attempt counts, in a sentence
 * @param waiting that a mark is awaited
 * @param late what being late has to do with it
 * @param passed whether the pass mark is reached
 * @param thresholds where the levels begin
 * @param developing where on the bars that level begins, such as {@code 60%}
 * @param proficient likewise
 */
record OutcomeView(
        Optional<Grade> grade,
        Optional<Message> counts,
        Optional<Message> waiting,
        Optional<Message> late,
        Optional<Message> passed,
        List<Shown> mastery,
        Thresholds thresholds,
        String developing,
        String proficient) {

    /**
     * @param expertise the area of expertise, for its sign; empty for an area that the frameworks no longer have
     * @param look of the bar: {@code not-yet}, {@code developing}, {@code proficient}
     * @param width of the bar, such as {@code 62.5%}
     */
    record Shown(String title, String expertise, Level level, String look, String width, Score evidence) {}

    static OutcomeView of(
            Outcome outcome,
            List<MarkedAttempt> attempts,
            PlacementSettings settings,
            Competencies competencies,
            Thresholds thresholds) {
        return new OutcomeView(
                outcome.grade(),
                outcome.grade().map(grade -> counts(grade, attempts, settings.counting())),
                waiting(outcome),
                outcome.grade()
                        .flatMap(
                                grade -> late(grade, attempts, settings.timing().late())),
                outcome.grade().flatMap(grade -> passed(grade, settings.passMark())),
                outcome.mastery().stream()
                        .map(mastery -> shown(mastery, competencies))
                        .toList(),
                thresholds,
                percent(thresholds.developing()),
                percent(thresholds.proficient()));
    }

    private static Optional<Message> waiting(Outcome outcome) {
        if (outcome.awaited().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                outcome.grade().isPresent()
                        ? Message.of("outcome.waiting.attempt")
                        : Message.of("outcome.waiting.grade"));
    }

    private static Message counts(Grade grade, List<MarkedAttempt> attempts, AttemptCounting counting) {
        if (attempts.size() == 1) {
            return switch (counting) {
                case BEST -> Message.of("outcome.counts.first-best");
                case LAST -> Message.of("outcome.counts.first-last");
                case AVERAGE -> Message.of("outcome.counts.first-average");
            };
        }
        int number = attempts.stream()
                .filter(attempt -> grade.counted().filter(attempt.id()::equals).isPresent())
                .mapToInt(MarkedAttempt::number)
                .findFirst()
                .orElse(0);
        return switch (counting) {
            case BEST -> Message.of("outcome.counts.best", number, attempts.size());
            case LAST -> Message.of("outcome.counts.last", number);
            case AVERAGE -> Message.of("outcome.counts.average", attempts.size());
        };
    }

    private static Optional<Message> late(Grade grade, List<MarkedAttempt> attempts, LatePolicy policy) {
        int days = attempts.stream()
                .filter(attempt -> grade.counted().isEmpty()
                        || grade.counted().filter(attempt.id()::equals).isPresent())
                .mapToInt(MarkedAttempt::daysLate)
                .max()
                .orElse(0);
        if (days == 0 || policy instanceof LatePolicy.Accept) {
            return Optional.empty();
        }
        return Optional.of(
                grade.points().compareTo(grade.beforePenalty()) == 0
                        ? Message.of("outcome.late", days)
                        : Message.of("outcome.late.less", days, grade.beforePenalty(), grade.maximum()));
    }

    private static Optional<Message> passed(Grade grade, OptionalInt passMark) {
        if (passMark.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal needed = BigDecimal.valueOf((long) passMark.getAsInt() * grade.maximum());
        boolean reached = grade.points().multiply(BigDecimal.valueOf(100)).compareTo(needed) >= 0;
        return Optional.of(Message.of(reached ? "outcome.passed" : "outcome.not-passed", passMark.getAsInt()));
    }

    private static Shown shown(Mastery mastery, Competencies competencies) {
        return new Shown(
                competencies
                        .area(mastery.area())
                        .map(KnowledgeArea::title)
                        .orElse(mastery.area().value()),
                competencies
                        .area(mastery.area())
                        .map(area -> area.areaOfExpertise().value())
                        .orElse(""),
                mastery.level(),
                switch (mastery.level()) {
                    case NOT_YET -> "not-yet";
                    case DEVELOPING -> "developing";
                    case PROFICIENT -> "proficient";
                },
                percent(mastery.evidence().share()),
                mastery.evidence());
    }

    private static String percent(BigDecimal share) {
        // Rounded down: a bar must not touch a threshold that was not reached.
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
