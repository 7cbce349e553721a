package org.attune.passback;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.outcome.Mastery;
import org.attune.outcome.Outcome;
import org.attune.words.Bundles;
import org.attune.words.Words;
import org.springframework.stereotype.Component;

/** What stands beside a score in the gradebook: plain text, a line for each knowledge area. */
@Component
class Comments {

    private final Competencies competencies;
    private final Words words;

    /** In English, whoever reads it: what stands in a gradebook is read by others than it was written for. */
    Comments(Competencies competencies, Bundles bundles) {
        this.competencies = competencies;
        this.words = bundles.in(Locale.ENGLISH);
    }

    String of(Outcome outcome) {
        String shown = of(outcome.mastery());
        return outcome.grade().isPresent() ? shown : (words.say("passback.comment.awaited") + "\n" + shown).strip();
    }

    String of(List<Mastery> mastery) {
        return mastery.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    String of(Mastery mastery) {
        return words.say(
                "passback.comment",
                title(mastery.area()),
                mastery.level().words(),
                words.number(mastery.evidence().earned()),
                words.number(mastery.evidence().possible()));
    }

    boolean isArea(String tag) {
        return competencies.areas().stream().anyMatch(area -> area.id().value().equals(tag));
    }

    /** An area that the frameworks no longer have is called by its id. */
    String title(KnowledgeAreaId area) {
        return competencies.area(area).map(KnowledgeArea::title).orElse(area.value());
    }
}
