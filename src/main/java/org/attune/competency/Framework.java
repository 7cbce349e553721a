package org.attune.competency;

import java.util.List;
import java.util.UUID;

/**
 * One of the two published frameworks.
 *
 * @param title such as "Infant Mental Health Specialist"
 * @param shortTitle such as "Specialist"
 */
public record Framework(FrameworkId id, UUID uuid, String title, String shortTitle, List<Statement> statements) {}
