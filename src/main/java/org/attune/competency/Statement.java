package org.attune.competency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A statement of practice: what someone who works by the framework does, in our words.
 *
 * @param parts its sub-points; often none
 * @param areas the knowledge areas that it draws on: at least one
 * @param designations for whom it counts; the Specialist's statements have none
 * @param shown in which ways it is shown; the Specialist's statements do not say
 * @param repeats the statement that says the same at another place of the published list
 */
public record Statement(
        StatementId id,
        UUID uuid,
        FrameworkId framework,
        AreaOfExpertiseId areaOfExpertise,
        String text,
        List<Part> parts,
        List<KnowledgeAreaId> areas,
        Set<Designation> designations,
        List<Shown> shown,
        Optional<StatementId> repeats) {

    /** @param key a letter: {@code a}, {@code b} … */
    public record Part(String key, String text) {}
}
