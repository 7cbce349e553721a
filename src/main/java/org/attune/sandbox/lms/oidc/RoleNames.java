package org.attune.sandbox.lms.oidc;

import java.util.List;
import org.attune.sandbox.lms.campus.Person;

/** Roles in full, as a launch carries them (LTI 1.3 Core, appendix A). */
final class RoleNames {

    private RoleNames() {}

    static List<String> full(Person person) {
        return person.teaches()
                ? List.of(
                        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Faculty",
                        "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")
                : List.of(
                        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student",
                        "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
    }
}
