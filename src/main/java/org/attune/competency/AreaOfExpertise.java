package org.attune.competency;

import java.util.UUID;

/** The widest unit of both frameworks: Theoretical Foundations, Direct Service Skills … */
public record AreaOfExpertise(AreaOfExpertiseId id, UUID uuid, String title) {}
