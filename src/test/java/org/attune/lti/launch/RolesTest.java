package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.attune.lti.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";

    @ParameterizedTest
    @CsvSource({
        "membership#Learner, LEARNER",
        "membership#Instructor, INSTRUCTOR",
        "membership#Administrator, ADMINISTRATOR",
        "membership#ContentDeveloper, CONTENT_DEVELOPER",
        "membership#Mentor, MENTOR",
        "membership/Instructor#TeachingAssistant, TEACHING_ASSISTANT",
        "membership/Instructor#TeachingAssistantSection, TEACHING_ASSISTANT",
        "membership/Instructor#GuestInstructor, INSTRUCTOR",
        "membership/Learner#GuestLearner, LEARNER",
        "membership/Learner#Instructor, LEARNER",
        "institution/person#Administrator, ADMINISTRATOR",
        "system/person#Administrator, ADMINISTRATOR",
        "system/person#SysAdmin, ADMINISTRATOR"
    })
    void roles_in_full(String name, Role role) {
        assertThat(Roles.parse(List.of(LIS + name))).containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource({
        "Learner, LEARNER",
        "Instructor, INSTRUCTOR",
        "Instructor#TeachingAssistant, TEACHING_ASSISTANT",
        "' Learner ', LEARNER"
    })
    void roles_in_short(String name, Role role) {
        assertThat(Roles.parse(List.of(name))).containsExactly(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "instructor",
                "Wizard",
                LIS + "membership#Wizard",
                LIS + "membership#instructor",
                LIS + "membership/Instructor",
                LIS + "institution/person#Instructor",
                LIS + "institution/person#Faculty",
                LIS + "system/person#User",
                "http://evil.example/membership#Instructor",
                "urn:lti:role:ims/lis/Instructor"
            })
    void what_is_no_role_in_this_course_is_ignored(String name) {
        assertThat(Roles.parse(List.of(name))).isEmpty();
    }

    @Test
    void many_roles_are_a_set() {
        assertThat(Roles.parse(List.of(
                        "Learner",
                        LIS + "membership#Learner",
                        "Wizard",
                        "http://purl.imsglobal.org/vocab/lti/system/person#TestUser")))
                .isEqualTo(Set.of(Role.LEARNER, Role.TEST_USER));
    }
}
