package org.attune.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.attune.attempt.MarkedAttempt;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.course.AttemptCounting;

/**
 * An outcome as its learner sees it.
 *
 * @param counts which attempt counts, in a sentence
 * @param developing where on the bars that level begins, such as {@code 60%}
 * @param proficient likewise
 */
record OutcomeView(
        String points, int maximum, String counts, List<Shown> mastery, String developing, String proficient) {

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
                plain(outcome.grade().points()),
                outcome.grade().maximum(),
                counts(outcome.grade(), attempts, counting),
                outcome.mastery().stream()
                        .map(mastery -> shown(mastery, competencies))
                        .toList(),
                percent(thresholds.developing()),
                percent(thresholds.proficient()));
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
