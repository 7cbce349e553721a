package org.attune.lti.services;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the platform shows as a learner's grade (AGS 2.0, section 3.3).
 *
 * @param score absent when there is none; Moodle also leaves it out for a zero
 */
public record Result(
        String userId, Optional<BigDecimal> score, Optional<BigDecimal> maximum, Optional<String> comment) {}
