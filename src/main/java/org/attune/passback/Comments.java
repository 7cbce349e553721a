package org.attune.passback;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.outcome.Mastery;
import org.attune.outcome.Outcome;
import org.springframework.stereotype.Component;

/** What stands beside a score in the gradebook: plain text, a line for each knowledge area. */
@Component
class Comments {

    private static final String AWAITED = "Handed in. An instructor has yet to read and mark a part of it.";

    private final Competencies competencies;

    Comments(Competencies competencies) {
        this.competencies = competencies;
    }

    String of(Outcome outcome) {
        String shown = of(outcome.mastery());
        return outcome.grade().isPresent() ? shown : (AWAITED + "\n" + shown).strip();
    }

    String of(List<Mastery> mastery) {
        return mastery.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    String of(Mastery mastery) {
        return "%s: %s (%s of %s points)"
                .formatted(
                        title(mastery.area()),
                        mastery.level().words(),
                        number(mastery.evidence().earned()),
                        number(mastery.evidence().possible()));
    }

    /** An area that the frameworks no longer have is called by its id. */
    String title(KnowledgeAreaId area) {
        return competencies.area(area).map(KnowledgeArea::title).orElse(area.value());
    }

    private static String number(BigDecimal points) {
        return points.setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
