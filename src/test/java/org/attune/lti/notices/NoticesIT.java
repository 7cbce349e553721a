package org.attune.lti.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestLink;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a platform tells between launches, over HTTP. */
@ApplicationTest
class NoticesIT {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    @Autowired
    TestPlatform platform;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_platform_that_offers_it_is_asked_once_to_tell_of_copies_when_somebody_launches_who_teaches() {
        platform.launch(asLearner("Ana"), offering("LtiContextCopyNotice"));
        platform.launch(asInstructor("Grace"), offering("LtiHelloWorldNotice"));
        platform.launch(asInstructor("Grace"), offering("LtiHelloWorldNotice", "LtiContextCopyNotice"));
        await().until(this::isRegistered);
        platform.launch(asInstructor("Grace"), offering("LtiContextCopyNotice"));

        assertThat(platform.handlersAskedFor())
                .containsExactly("/notice-handlers/106 {\"notice_type\":\"LtiContextCopyNotice\",\"handler\":\"%s\"}"
                        .formatted(platform.toolUrl() + "/lti/notices"));
    }

    @Test
    void a_notice_is_believed_only_of_a_known_deployment_and_under_the_platforms_own_key() {
        String copy = UUID.randomUUID().toString();
        Map<String, Object> forged = platform.copyNotice(copy, "origin");
        Map<String, Object> elsewhere = platform.copyNotice(copy, "origin");
        elsewhere.put(LTI + "deployment_id", "of-somebody-else");
        Map<String, Object> stranger = platform.copyNotice(copy, "origin");
        stranger.put("iss", "https://unknown.example");
        Map<String, Object> old = platform.copyNotice(copy, "origin");
        old.put("exp", 1_000_000_000);

        assertThat(platform.tell(TestPlatform.sign(
                        forged,
                        TestPlatform.newKey(),
                        Optional.of(platform.key().getKeyID()))))
                .isEqualTo(400);
        assertThat(platform.tell(platform.sign(elsewhere))).isEqualTo(400);
        assertThat(platform.tell(platform.sign(stranger))).isEqualTo(400);
        assertThat(platform.tell(platform.sign(old))).isEqualTo(400);
        assertThat(platform.tell("not-a-token")).isEqualTo(400);
        assertThat(platform.tell(platform.sign(platform.copyNotice(copy, "origin")), platform.sign(elsewhere)))
                .as("one that is not believed spoils the post")
                .isEqualTo(400);

        assertThat(copiesKnownOf(copy)).isEmpty();
    }

    @Test
    void a_notice_of_another_type_is_taken_and_forgotten_and_the_same_one_twice_says_nothing_new() {
        String copy = UUID.randomUUID().toString();
        Map<String, Object> hello = platform.copyNotice(copy, "origin");
        hello.put(LTI + "notice", Map.of("id", "1", "type", "LtiHelloWorldNotice"));
        assertThat(platform.tell(platform.sign(hello))).isEqualTo(204);
        assertThat(copiesKnownOf(copy)).isEmpty();

        String told = platform.sign(platform.copyNotice(copy, "origin"));
        assertThat(platform.tell(told)).isEqualTo(204);
        assertThat(platform.tell(told)).isEqualTo(204);
        assertThat(copiesKnownOf(copy)).containsExactly("origin");
    }

    private boolean isRegistered() {
        return jdbc.sql("select count(*) from lti_notice_handler where registered_at is not null")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<String> copiesKnownOf(String course) {
        return jdbc.sql("select origin_id from context_copy where external_id = ?")
                .param(course)
                .query(String.class)
                .list();
    }

    private TestLink offering(String... types) {
        return link(UUID.randomUUID().toString())
                .claiming(
                        LTI + "platformnotificationservice",
                        Map.of(
                                "service_versions", List.of("1.0"),
                                "platform_notification_service_url", platform.issuer() + "/notice-handlers/106",
                                "scope", List.of("https://purl.imsglobal.org/spec/lti/scope/noticehandlers"),
                                "notice_types_supported", List.of(types)));
    }
}
