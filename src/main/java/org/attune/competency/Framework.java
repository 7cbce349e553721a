package org.attune.competency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One of the two published frameworks.
 *
 * @param title such as "Infant Mental Health Specialist"
 * @param shortTitle such as "Specialist"
 * @param changed when its own file was last changed, as that file says; the areas have a date of their own, see
 *     {@link Competencies#areasChanged()}
 */
public record Framework(
        FrameworkId id, UUID uuid, String title, String shortTitle, Instant changed, List<Statement> statements) {}
