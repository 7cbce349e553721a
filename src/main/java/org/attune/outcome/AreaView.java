package org.attune.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.attune.competency.KnowledgeArea;
import org.attune.words.Message;

/**
 * A knowledge area as its link shows it: what somebody has shown in it, and the modules of the course that teach it.
 *
 * @param mastery empty until a quiz has asked for it
 * @param width of the bar, such as {@code 62.5%}
 * @param proficient from how many percent on somebody is proficient
 */
record AreaView(
        KnowledgeArea area, Optional<Mastery> mastery, String width, BigDecimal proficient, List<ModuleLine> modules) {

    /**
     * A module and where somebody stands in it.
     *
     * @param base below which its pages are
     * @param state how far they have come with the quiz
     * @param shown what the quiz has shown of the area; empty until it was submitted
     */
    record ModuleLine(
            String base,
            String title,
            String summary,
            String language,
            int minutes,
            int questions,
            Message state,
            Optional<Mastery> shown) {}

    static AreaView of(KnowledgeArea area, Optional<Mastery> mastery, Thresholds thresholds, List<ModuleLine> modules) {
        return new AreaView(
                area,
                mastery,
                mastery.map(shown -> shown.evidence()
                                        .share()
                                        .movePointRight(2)
                                        .setScale(1, RoundingMode.DOWN)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "%")
                        .orElse("0%"),
                thresholds.proficient().movePointRight(2).stripTrailingZeros(),
                List.copyOf(modules));
    }

    public String look() {
        return mastery.map(shown -> switch (shown.level()) {
                    case NOT_YET -> "not-yet";
                    case DEVELOPING -> "developing";
                    case PROFICIENT -> "proficient";
                })
                .orElse("not-yet");
    }
}
