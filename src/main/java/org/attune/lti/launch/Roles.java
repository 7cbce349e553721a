package org.attune.lti.launch;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.Role;

/**
 * Roles as platforms write them (LTI 1.3 Core, appendix A.2): context roles in full or short form, with or without a
 * sub-role, and the administrators of an institution or a system. Other institution roles say nothing about this course.
 */
public final class Roles {

    private static final String CONTEXT = "http://purl.imsglobal.org/vocab/lis/v2/membership";
    private static final String INSTITUTION_ADMINISTRATOR =
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";
    private static final String SYSTEM = "http://purl.imsglobal.org/vocab/lis/v2/system/person#";
    private static final String TEST_USER = "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

    private Roles() {}

    public static Set<Role> parse(Collection<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> role(name.strip()).ifPresent(roles::add));
        return roles;
    }

    private static Optional<Role> role(String name) {
        return switch (name) {
            case INSTITUTION_ADMINISTRATOR, SYSTEM + "Administrator", SYSTEM + "SysAdmin" ->
                Optional.of(Role.ADMINISTRATOR);
            case TEST_USER -> Optional.of(Role.TEST_USER);
            case String context
            when context.startsWith(CONTEXT + "#") -> principal(context.substring(CONTEXT.length() + 1), "");
            case String context
            when context.startsWith(CONTEXT + "/") -> withSubRole(context.substring(CONTEXT.length() + 1));
            case String other when other.contains(":") -> Optional.empty();
            case String shortForm when shortForm.contains("#") -> withSubRole(shortForm);
            default -> principal(name, "");
        };
    }

    /** {@code Instructor#TeachingAssistant} */
    private static Optional<Role> withSubRole(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? Optional.empty() : principal(text.substring(0, hash), text.substring(hash + 1));
    }

    private static Optional<Role> principal(String name, String subRole) {
        return switch (name) {
            case "Administrator" -> Optional.of(Role.ADMINISTRATOR);
            case "Instructor" ->
                Optional.of(subRole.startsWith("TeachingAssistant") ? Role.TEACHING_ASSISTANT : Role.INSTRUCTOR);
            case "TeachingAssistant" -> Optional.of(Role.TEACHING_ASSISTANT);
            case "ContentDeveloper" -> Optional.of(Role.CONTENT_DEVELOPER);
            case "Mentor" -> Optional.of(Role.MENTOR);
            case "Learner", "Student" -> Optional.of(Role.LEARNER);
            default -> Optional.empty();
        };
    }
}
