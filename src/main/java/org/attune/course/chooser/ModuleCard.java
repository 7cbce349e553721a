package org.attune.course.chooser;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.content.TrainingModule;

/**
 * A module as the chooser shows it.
 *
 * @param there whether a link of the course opens it already
 */
record ModuleCard(
        String id,
        String title,
        String summary,
        String language,
        int minutes,
        BigDecimal contactHours,
        int items,
        List<String> areas,
        boolean chosen,
        boolean there) {

    static ModuleCard of(TrainingModule module, Competencies competencies, boolean chosen, boolean there) {
        return new ModuleCard(
                module.id().toString(),
                module.title(),
                module.summary(),
                module.language(),
                module.minutes(),
                module.contactHours(),
                module.quiz().items().size(),
                module.areas().stream()
                        .map(competencies::area)
                        .flatMap(Optional::stream)
                        .map(KnowledgeArea::title)
                        .filter(title -> !title.equalsIgnoreCase(module.title()))
                        .toList(),
                chosen,
                there);
    }
}
