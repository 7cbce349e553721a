package org.attune.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.attune.attempt.MarkedAttempt;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.course.AttemptCounting;

/**
 * An outcome as its learner sees it.
 *
 * @param points of the grade; empty while it waits for an instructor's mark
 * @param counts which attempt counts, in a sentence
 * @param waiting that a mark is awaited, in a sentence; may be empty
 * @param developing where on the bars that level begins, such as {@code 60%}
 * @param proficient likewise
 */
record OutcomeView(
        Optional<String> points,
        String maximum,
        String counts,
        String waiting,
        List<Shown> mastery,
        String developing,
        String proficient) {

    /**
     * @param expertise the area of expertise, for its sign; empty for an area that the frameworks no longer have
     * @param look of the bar: {@code not-yet}, {@code developing}, {@code proficient}
     * @param width of the bar, such as {@code 62.5%}
     */
    record Shown(
            String title, String expertise, String level, String look, String width, String earned, String possible) {}

    static OutcomeView of(
            Outcome outcome,
            List<MarkedAttempt> attempts,
            AttemptCounting counting,
            Competencies competencies,
            Thresholds thresholds) {
        return new OutcomeView(
                outcome.grade().map(grade -> plain(grade.points())),
                outcome.grade().map(grade -> String.valueOf(grade.maximum())).orElse(""),
                outcome.grade().map(grade -> counts(grade, attempts, counting)).orElse(""),
                waiting(outcome),
                outcome.mastery().stream()
                        .map(mastery -> shown(mastery, competencies))
                        .toList(),
                percent(thresholds.developing()),
                percent(thresholds.proficient()));
    }

    private static String waiting(Outcome outcome) {
        if (outcome.awaited().isEmpty()) {
            return "";
        }
        return outcome.grade().isPresent()
                ? "An attempt of yours waits for your instructor to read it. It counts as soon as it is marked."
                : "Your instructor has yet to read and mark something that you wrote. Your grade is made then.";
    }

    private static String counts(Grade grade, List<MarkedAttempt> attempts, AttemptCounting counting) {
        if (attempts.size() == 1) {
            return switch (counting) {
                case BEST -> "This is your first attempt. If there are more, the best one counts.";
                case LAST -> "This is your first attempt. If there are more, the last one counts.";
                case AVERAGE -> "This is your first attempt. If there are more, their average counts.";
            };
        }
        int number = attempts.stream()
                .filter(attempt -> grade.counted().filter(attempt.id()::equals).isPresent())
                .mapToInt(MarkedAttempt::number)
                .findFirst()
                .orElse(0);
        return switch (counting) {
            case BEST -> "Your best attempt counts, which is attempt %d of %d.".formatted(number, attempts.size());
            case LAST -> "Your last attempt counts, which is attempt %d.".formatted(number);
            case AVERAGE -> "The average of your %d attempts counts.".formatted(attempts.size());
        };
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
                mastery.level().words(),
                switch (mastery.level()) {
                    case NOT_YET -> "not-yet";
                    case DEVELOPING -> "developing";
                    case PROFICIENT -> "proficient";
                },
                percent(mastery.evidence().share()),
                plain(mastery.evidence().earned()),
                plain(mastery.evidence().possible()));
    }

    private static String percent(BigDecimal share) {
        // Rounded down: a bar must not touch a threshold that was not reached.
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    private static String plain(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
