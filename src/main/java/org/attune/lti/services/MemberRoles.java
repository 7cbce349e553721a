package org.attune.lti.services;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.Role;

/** Roles of a roster, which platforms may write short ("Learner") or in full (NRPS 2.0, section 2.2; LTI Core, A.2). */
final class MemberRoles {

    private MemberRoles() {}

    static Set<Role> of(Collection<String> terms) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        terms.forEach(term -> role(term).ifPresent(roles::add));
        return Set.copyOf(roles);
    }

    /** Only what one is in the course counts: an administrator of the institution may be a learner here. */
    private static Optional<Role> role(String term) {
        if (term.contains("/institution/") || term.contains("/system/")) {
            return Optional.empty();
        }
        String name = term.substring(Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
        return switch (name) {
            case "Learner", "Student" -> Optional.of(Role.LEARNER);
            case "Instructor" -> Optional.of(Role.INSTRUCTOR);
            case "TeachingAssistant" -> Optional.of(Role.TEACHING_ASSISTANT);
            case "ContentDeveloper" -> Optional.of(Role.CONTENT_DEVELOPER);
            case "Administrator" -> Optional.of(Role.ADMINISTRATOR);
            case "Mentor" -> Optional.of(Role.MENTOR);
            case "TestUser" -> Optional.of(Role.TEST_USER);
            default -> Optional.empty();
        };
    }
}
