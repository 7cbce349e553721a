package org.attune.lti.services;

import java.util.Optional;
import java.util.Set;
import org.attune.lti.Role;

/**
 * One line of a course's roster (NRPS 2.0, section 2.2).
 *
 * @param userId the subject of this person's launches
 * @param active false for somebody who is listed and may not take part just now
 */
public record Member(String userId, Optional<String> name, Optional<String> email, Set<Role> roles, boolean active) {}
