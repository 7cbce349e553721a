package org.attune.competency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to know or to be able to do. One that both frameworks name is one area with two places.
 *
 * @param title ours, for pages; each place keeps the framework's own
 * @param summary one sentence, in our words
 * @param places where it stands: one for each framework that has it, at least one
 */
public record KnowledgeArea(
        KnowledgeAreaId id,
        UUID uuid,
        AreaOfExpertiseId areaOfExpertise,
        String title,
        String summary,
        List<Place> places) {

    /** @param title what that framework calls the area */
    public record Place(FrameworkId framework, String title) {}

    public boolean isIn(FrameworkId framework) {
        return place(framework).isPresent();
    }

    public Optional<Place> place(FrameworkId framework) {
        return places.stream()
                .filter(place -> place.framework().equals(framework))
                .findFirst();
    }
}
