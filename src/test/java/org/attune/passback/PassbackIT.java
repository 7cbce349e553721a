package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.lti.RegistrationId;
import org.attune.passback.FakePlatform.Received;
import org.attune.passback.Ledgers.Link;
import org.attune.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** From a grade that changed to the gradebook of a platform over HTTP, and through everything that may go wrong there. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "attune.passback.backoff=200ms",
            "attune.passback.longest-backoff=1s",
            "attune.passback.longest-hold=500ms",
            "attune.passback.lease=20s"
        })
class PassbackIT {

    private static final FakePlatform PLATFORM = new FakePlatform();
    private static final RegistrationId REGISTRATION = RegistrationId.of(PLATFORM.url(), "attune");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Drain drain;

    @Autowired
    Wanting wanting;

    @Autowired
    org.attune.course.Placements placements;

    private Ledgers ledgers;

    @DynamicPropertySource
    static void registration(DynamicPropertyRegistry properties) {
        String prefix = "attune.lti.registrations[0].";
        properties.add(prefix + "name", () -> "Fake");
        properties.add(prefix + "issuer", PLATFORM::url);
        properties.add(prefix + "client-id", () -> "attune");
        properties.add(prefix + "deployments", () -> "any");
        properties.add(prefix + "authorization-endpoint", () -> PLATFORM.url() + "/authorize");
        properties.add(prefix + "token-endpoint", () -> PLATFORM.url() + "/token");
        properties.add(prefix + "jwks-uri", () -> PLATFORM.url() + "/jwks");
    }

    @BeforeEach
    void a_course() {
        ledgers = new Ledgers(jdbc, transactions, events, PLATFORM, REGISTRATION);
    }

    @AfterEach
    void the_platform_works_again() {
        PLATFORM.open();
    }

    @Test
    void a_grade_is_in_the_gradebook_soon_after_it_changed() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");

        ledgers.grade(link.placement(), maya, "17.50", "tf-attachment");

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
        Received score = PLATFORM.accepted(link.lineItem()).getFirst();
        assertThat(score.userId()).isEqualTo(ledgers.subject(maya));
        assertThat(score.given()).isEqualTo("17.5");
        assertThat(score.maximum()).isEqualTo("20");
        assertThat(score.json().path("activityProgress").asString()).isEqualTo("Completed");
        assertThat(score.json().path("gradingProgress").asString()).isEqualTo("FullyGraded");
        assertThat(score.json().path("submission").path("startedAt").asString()).startsWith("2026-11-20T09:00:00");
        assertThat(score.json().path("submission").path("submittedAt").asString())
                .startsWith("2026-11-20T09:10:00");
        assertThat(score.json().path("comment").asString()).endsWith("Developing (2 of 3 points)");
        eventually(() -> owed(link.placement()) == 0);
    }

    private int owed(PlacementId placement) {
        return count(placement, "wanted > sent");
    }

    private int count(PlacementId placement, String which) {
        return jdbc.sql("""
                select count(*) from passback join line_item on line_item.id = passback.line_item_id
                where line_item.placement_id = :placement and\s""" + which)
                .param("placement", placement.value())
                .query(Integer.class)
                .single();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }
}
