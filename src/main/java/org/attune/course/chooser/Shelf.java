package org.attune.course.chooser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.AreaOfExpertiseId;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.content.ModuleId;
import org.attune.content.TrainingModule;

/** The modules of one area of expertise, in the chooser; a module stands on the shelf of its first knowledge area. */
record Shelf(AreaOfExpertise expertise, List<ModuleCard> cards) {

    /** The shelves that hold any of the modules, in the order of the frameworks. */
    static List<Shelf> of(
            List<TrainingModule> modules, Set<ModuleId> chosen, Set<ModuleId> there, Competencies competencies) {
        return competencies.expertise().stream()
                .map(expertise -> new Shelf(
                        expertise,
                        modules.stream()
                                .filter(module -> place(module, competencies)
                                        .filter(expertise.id()::equals)
                                        .isPresent())
                                .map(module -> ModuleCard.of(
                                        module,
                                        competencies,
                                        chosen.contains(module.id()),
                                        there.contains(module.id())))
                                .toList()))
                .filter(shelf -> !shelf.cards().isEmpty())
                .toList();
    }

    private static Optional<AreaOfExpertiseId> place(TrainingModule module, Competencies competencies) {
        return module.areas().stream()
                .map(competencies::area)
                .flatMap(Optional::stream)
                .map(KnowledgeArea::areaOfExpertise)
                .findFirst();
    }
}
