package org.attune.course;

import java.util.List;
import java.util.Optional;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.content.TrainingModule;

/**
 * A module as the chooser shows it.
 *
 * @param sign the id of the area of expertise whose sign it wears
 */
record ModuleCard(
        String id,
        String title,
        String summary,
        int minutes,
        int items,
        String sign,
        List<String> areas,
        List<String> objectives,
        boolean chosen) {

    static ModuleCard of(TrainingModule module, Competencies competencies, boolean chosen) {
        List<KnowledgeArea> areas = module.areas().stream()
                .map(competencies::area)
                .flatMap(Optional::stream)
                .toList();
        return new ModuleCard(
                module.id().toString(),
                module.title(),
                module.summary(),
                module.minutes(),
                module.quiz().items().size(),
                areas.isEmpty() ? "TF" : areas.getFirst().areaOfExpertise().value(),
                areas.stream().map(KnowledgeArea::title).toList(),
                module.objectives(),
                chosen);
    }
}
