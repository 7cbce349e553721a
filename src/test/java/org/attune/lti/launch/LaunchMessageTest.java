package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.Launch;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.Launch.Message.DeepLinking;
import org.attune.lti.LaunchId;
import org.attune.lti.PublicUrl;
import org.attune.lti.Role;
import org.attune.lti.registration.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LaunchMessageTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TARGET = "https://tool.example.edu/modules/attachment";

    /** As a real Moodle 4.2 sends it. */
    private static final String MOODLE = """
        {
          "sub": "4", "given_name": "Ana", "family_name": "Lima", "name": "Ana Lima", "email": "ana@example.edu",
          "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
          "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiResourceLinkRequest",
          "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "1",
          "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": "https://tool.example.edu/modules/attachment",
          "https://purl.imsglobal.org/spec/lti/claim/roles": [
            "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator",
            "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
            "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator"],
          "https://purl.imsglobal.org/spec/lti/claim/context": {
            "id": "2", "label": "IMH", "title": "Infants & toddlers", "type": ["CourseSection"]},
          "https://purl.imsglobal.org/spec/lti/claim/resource_link": {"id": "10", "title": "Attachment", "description": ""},
          "https://purl.imsglobal.org/spec/lti/claim/lis": {"person_sourcedid": "", "course_section_sourcedid": ""},
          "https://purl.imsglobal.org/spec/lti/claim/ext": {"user_username": "ana", "lms": "moodle-2"},
          "https://purl.imsglobal.org/spec/lti/claim/tool_platform": {
            "product_family_code": "moodle", "version": "2023042400", "guid": "moodle.example.edu", "name": "Moodle"},
          "https://purl.imsglobal.org/spec/lti/claim/launch_presentation": {
            "locale": "pt_BR", "document_target": "iframe", "return_url": "https://moodle.example.edu/mod/lti/return.php"},
          "https://purl.imsglobal.org/spec/lti/claim/custom": {
            "Module": "attachment", "module": "attachment", "history": "$Context.id.history", "empty": null,
            "price": "$5", "number": 7, "flag": true},
          "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint": {
            "scope": ["https://purl.imsglobal.org/spec/lti-ags/scope/score"],
            "lineitems": "https://moodle.example.edu/mod/lti/services.php/2/lineitems?type_id=1",
            "lineitem": "https://moodle.example.edu/mod/lti/services.php/2/lineitems/3/lineitem?type_id=1"},
          "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice": {
            "context_memberships_url": "https://moodle.example.edu/mod/lti/services.php/CourseSection/2/bindings/1/memberships",
            "service_versions": ["2.0"]}
        }
        """;

    private static Launch read(String claims) {
        Registration moodle = new Registration(
                "Moodle",
                "https://moodle.example.edu",
                "abc",
                Set.of("1"),
                URI.create("https://moodle.example.edu/auth"),
                URI.create("https://moodle.example.edu/token"),
                URI.create("https://moodle.example.edu/certs"),
                "https://moodle.example.edu/token");
        return new LaunchMessage(new Claims(JSON.readTree(claims)), moodle)
                .read(new LaunchId("A".repeat(22)), TARGET, new PublicUrl("https://tool.example.edu"));
    }

    @Test
    void a_launch_of_moodle_is_understood() {
        Launch launch = read(MOODLE);
        assertThat(launch.subject()).contains("4");
        assertThat(launch.name()).contains("Ana Lima");
        assertThat(launch.roles()).containsExactlyInAnyOrder(Role.INSTRUCTOR, Role.ADMINISTRATOR);
        assertThat(launch.context())
                .contains(new Launch.Context("2", Optional.of("IMH"), Optional.of("Infants & toddlers")));
        assertThat(launch.link()).contains(new Launch.Link("10", Optional.of("Attachment"), Optional.empty()));
        assertThat(launch.target()).hasToString(TARGET);
        assertThat(launch.presentation().locale()).isEqualTo(Locale.of("pt", "BR"));
        assertThat(launch.platform().orElseThrow().productFamily()).contains("moodle");
        assertThat(launch.grades().orElseThrow().allows(GradeService.SCORE)).isTrue();
        assertThat(launch.grades().orElseThrow().allows(GradeService.LINE_ITEM)).isFalse();
        assertThat(launch.membershipsUrl()).isPresent();
    }

    @Test
    void custom_parameters_are_texts_and_variables_that_nobody_replaced_are_left_out() {
        assertThat(read(MOODLE).custom())
                .isEqualTo(Map.of(
                        "Module", "attachment", "module", "attachment", "price", "$5", "number", "7", "flag", "true"));
    }

    @Test
    void the_least_that_is_a_launch_is_one() {
        Launch launch = read("""
            {
              "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
              "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiResourceLinkRequest",
              "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "1",
              "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": "%s",
              "https://purl.imsglobal.org/spec/lti/claim/roles": [],
              "https://purl.imsglobal.org/spec/lti/claim/resource_link": {"id": "10"},
              "https://purl.imsglobal.org/spec/lti/claim/custom": null
            }
            """.formatted(TARGET));
        assertThat(launch.subject()).isEmpty();
        assertThat(launch.name()).isEmpty();
        assertThat(launch.roles()).isEmpty();
        assertThat(launch.byStaff()).isFalse();
        assertThat(launch.custom()).isEmpty();
        assertThat(launch.presentation().locale()).isEqualTo(Locale.ROOT);
    }

    @Test
    void a_deep_linking_request_is_understood() {
        String request = MOODLE.replace("LtiResourceLinkRequest", "LtiDeepLinkingRequest")
                .replace("\"sub\": \"4\",", """
                    "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings": {
                      "deep_link_return_url": "https://moodle.example.edu/mod/lti/contentitem_return.php?course=2",
                      "accept_types": ["ltiResourceLink"], "accept_multiple": true, "data": ""},
                    """);
        assertThat(read(request).message())
                .isEqualTo(new DeepLinking(
                        URI.create("https://moodle.example.edu/mod/lti/contentitem_return.php?course=2"),
                        Set.of("ltiResourceLink"),
                        true,
                        true,
                        Optional.of(""),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_launch_comes_out_of_the_database_as_it_went_in() {
        for (String claims : new String[] {MOODLE, MOODLE.replace("\"sub\": \"4\",", "")}) {
            Launch launch = read(claims);
            assertThat(JSON.readValue(JSON.writeValueAsString(launch), Launch.class))
                    .isEqualTo(launch);
        }
        Launch launch = read(MOODLE.replace("LtiResourceLinkRequest", "LtiDeepLinkingRequest")
                .replace("\"sub\": \"4\",", """
                    "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings": {
                      "deep_link_return_url": "https://moodle.example.edu/return",
                      "accept_types": ["link", "ltiResourceLink"], "data": "x"},
                    """));
        assertThat(JSON.readValue(JSON.writeValueAsString(launch), Launch.class))
                .isEqualTo(launch);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, ''",
        "de-DE, de, DE",
        "en_AU, en, AU",
        "'', '', ''",
        "not a locale, '', ''",
        "x-klingon, '', ''",
        "es_mx_kids, es, MX",
    })
    void a_locale_that_is_not_known_is_left_open(String tag, String language, String country) {
        Locale locale = read(MOODLE.replace("pt_BR", tag)).presentation().locale();
        assertThat(locale.getLanguage()).isEqualTo(language);
        assertThat(locale.getCountry()).isEqualTo(country);
    }

    @Test
    void a_way_back_that_is_no_web_address_is_no_way_back() {
        Launch launch = read(MOODLE.replace("https://moodle.example.edu/mod/lti/return.php", "javascript:alert(1)"));
        assertThat(launch.presentation().returnUrl()).isEmpty();
    }
}
