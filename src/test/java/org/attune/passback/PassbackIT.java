package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.attune.passback.FakePlatform.Received;
import org.attune.passback.FakePlatform.Refusal;
import org.attune.passback.Ledgers.Link;
import org.attune.testing.ApplicationTest;
import org.attune.testing.ImpatientPassback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.node.ObjectNode;

/** From a grade that changed to the gradebook of a platform over HTTP, and through everything that may go wrong there. */
@ApplicationTest
@ImpatientPassback
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
    Deliveries deliveries;

    @Autowired
    Ledger ledger;

    @Autowired
    Holds holds;

    @Autowired
    Courier courier;

    @Autowired
    PassbackSettings settings;

    @Autowired
    InstantSource clock;

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
        jdbc.sql("update passback set due_at = null where wanted > sent").update();
    }

    @Test
    void an_awaited_mark_is_announced_without_points_and_the_grade_follows_when_it_is_there() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");

        ledgers.awaitedMark(link.placement(), maya);

        eventually(() -> deliveries.of(link.placement(), maya).grade() instanceof Delivery.Announced);
        Received announced = PLATFORM.accepted(link.lineItem()).getFirst();
        assertThat(announced.json().path("gradingProgress").asString()).isEqualTo("PendingManual");
        assertThat(announced.json().path("activityProgress").asString()).isEqualTo("Completed");
        assertThat(announced.json().has("scoreGiven")).isFalse();
        assertThat(announced.json().has("scoreMaximum")).isFalse();
        assertThat(announced.json().path("comment").asString()).startsWith("Handed in.");
        assertThat(announced.json().path("submission").path("submittedAt").asString())
                .startsWith("2026-11-20T09:10:00");

        ledgers.grade(link.placement(), maya, "12.00");

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 2);
        Received graded = PLATFORM.accepted(link.lineItem()).getLast();
        assertThat(graded.given()).isEqualTo("12");
        assertThat(graded.json().path("gradingProgress").asString()).isEqualTo("FullyGraded");
        eventually(() -> deliveries.of(link.placement(), maya).grade() instanceof Delivery.Delivered);
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

    @Test
    void a_zero_is_sent_like_any_other_score() {
        Link link = ledgers.link();

        ledgers.grade(link.placement(), ledgers.person("Maya"), "0.00");

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
        assertThat(PLATFORM.accepted(link.lineItem()).getFirst().given()).isEqualTo("0");
    }

    @Test
    void a_grade_that_changes_while_it_is_being_sent_stays_owed_and_repeats_merge() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");
        CountDownLatch answer = PLATFORM.keepWaiting();
        ledgers.grade(link.placement(), maya, "5.00");
        eventually(() -> PLATFORM.asked(link.lineItem()).size() == 1);

        ledgers.grade(link.placement(), maya, "6.00");
        ledgers.grade(link.placement(), maya, "7.00");
        ledgers.grade(link.placement(), maya, "8.00");
        PLATFORM.open();
        answer.countDown();

        eventually(() -> owed(link.placement()) == 0);
        List<Received> accepted = PLATFORM.accepted(link.lineItem());
        assertThat(accepted).extracting(Received::given).containsExactly("5", "8");
        assertThat(PLATFORM.asked(link.lineItem())).hasSize(2);
        assertThat(accepted.get(1).timestamp().getEpochSecond())
                .isGreaterThan(accepted.get(0).timestamp().getEpochSecond());
    }

    @Test
    void what_the_platform_holds_already_is_not_sent_again_unless_somebody_asks() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");
        ledgers.grade(link.placement(), maya, "5.00");
        eventually(() -> owed(link.placement()) == 0);

        ledgers.grade(link.placement(), maya, "5.00");
        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.asked(link.lineItem())).hasSize(1);

        deliveries.sendAgain(link.placement(), maya);
        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 2);
    }

    @Test
    void errors_and_broken_connections_are_tried_again_until_it_works() {
        Link link = ledgers.link();
        PLATFORM.refuse(link.lineItem(), Refusal.of(500), Refusal.of(0), Refusal.of(503));

        ledgers.grade(link.placement(), ledgers.person("Maya"), "5.00");

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
        // The HTTP client may try a broken connection once more by itself.
        assertThat(PLATFORM.asked(link.lineItem())).hasSizeBetween(4, 5);
        eventually(() -> owed(link.placement()) == 0);
        assertThat(count(link.placement(), "tries > 0 or cause is not null or failing_since is not null"))
                .isZero();
    }

    @Test
    void a_platform_that_holds_a_newer_score_gets_ours_with_a_later_time() {
        Link link = ledgers.link();
        PLATFORM.refuse(link.lineItem(), Refusal.of(409));

        ledgers.grade(link.placement(), ledgers.person("Maya"), "5.00");

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
        List<Received> asked = PLATFORM.asked(link.lineItem());
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).timestamp().getEpochSecond())
                .isGreaterThan(asked.get(0).timestamp().getEpochSecond());
    }

    @Test
    void a_pause_that_the_platform_asks_for_holds_for_everything_of_that_platform() {
        Link busy = ledgers.link();
        Link other = ledgers.link();
        PLATFORM.refuse(busy.lineItem(), new Refusal(429, Map.of("Retry-After", "3"), ""));
        Instant before = Instant.now();
        ledgers.grade(busy.placement(), ledgers.person("Maya"), "5.00");
        eventually(() -> count(busy.placement(), "tries = 1") == 1);

        ledgers.grade(other.placement(), ledgers.person("Noor"), "6.00");

        assertThat(state(other))
                .isInstanceOfSatisfying(
                        Delivery.TryingAgain.class,
                        later -> assertThat(later.at()).isAfter(before.plusSeconds(2)));
        eventually(() -> PLATFORM.accepted(other.lineItem()).size() == 1);
        eventually(() -> PLATFORM.accepted(busy.lineItem()).size() == 1);
        assertThat(PLATFORM.accepted(other.lineItem()).getFirst().timestamp()).isAfter(before.plusSeconds(3));
        assertThat(PLATFORM.accepted(busy.lineItem()).getFirst().timestamp()).isAfter(before.plusSeconds(3));
    }

    @Test
    void a_refusal_is_parked_with_its_cause_and_remedy_until_somebody_sends_again() {
        for (int status : List.of(404, 422, 400)) {
            Link link = ledgers.link();
            PersonId maya = ledgers.person("Maya");
            PLATFORM.refuse(link.lineItem(), new Refusal(status, Map.of(), "no such thing"));

            ledgers.grade(link.placement(), maya, "5.00");

            eventually(() -> deliveries.of(link.placement(), maya).grade() instanceof Delivery.Undeliverable);
            assertThat(deliveries.of(link.placement(), maya).grade().undeliverable())
                    .hasValueSatisfying(parked -> {
                        assertThat(parked.cause()).isNotBlank();
                        assertThat(parked.remedy()).isNotBlank();
                    });
            drain.wake();
            assertThat(PLATFORM.asked(link.lineItem())).hasSize(1);

            deliveries.sendAgain(link.placement(), maya);
            eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
            eventually(() -> deliveries.of(link.placement(), maya).grade() instanceof Delivery.Delivered);
        }
    }

    @Test
    void a_new_grade_takes_a_parked_one_up_again() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");
        PLATFORM.refuse(link.lineItem(), Refusal.of(404));
        ledgers.grade(link.placement(), maya, "5.00");
        eventually(() -> count(link.placement(), "parked_at is not null") == 1);

        ledgers.grade(link.placement(), maya, "6.00");

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
        assertThat(count(link.placement(), "parked_at is not null")).isZero();
    }

    @Test
    void what_has_been_failing_for_very_long_is_parked_and_not_lost() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");
        IntStream.range(0, 10).forEach(_ -> PLATFORM.refuse(link.lineItem(), Refusal.of(500)));
        ledgers.grade(link.placement(), maya, "5.00");
        eventually(() -> count(link.placement(), "tries > 0") == 1);
        jdbc.sql("update passback set failing_since = :then where person_id = :person")
                .param("then", Instant.now().minus(Duration.ofDays(8)))
                .param("person", maya.value())
                .update();

        eventually(() -> deliveries.of(link.placement(), maya).grade() instanceof Delivery.Undeliverable);
        assertThat(deliveries
                        .of(link.placement(), maya)
                        .grade()
                        .undeliverable()
                        .orElseThrow()
                        .cause())
                .startsWith("It was tried for 7 days.");
        assertThat(owed(link.placement())).isEqualTo(1);
    }

    @Test
    void what_a_dead_node_had_in_hand_is_sent_when_its_lease_has_run_out() {
        Link link = ledgers.link();
        PersonId maya = ledgers.person("Maya");
        PLATFORM.fail(Refusal.of(503));
        ledgers.grade(link.placement(), maya, "5.00");
        eventually(() -> count(link.placement(), "tries > 0 and passback.lease is null") == 1);
        // Another node takes it in hand, and is never heard of again.
        jdbc.sql("update passback set lease = :lease, due_at = :until where person_id = :person")
                .param("lease", UUID.randomUUID().toString())
                .param("until", Instant.now().plusSeconds(3))
                .param("person", maya.value())
                .update();
        PLATFORM.open();
        int asked = PLATFORM.asked(link.lineItem()).size();

        drain.wake();
        assertThat(deliveries.of(link.placement(), maya).grade()).isEqualTo(new Delivery.OnItsWay());
        assertThat(PLATFORM.asked(link.lineItem())).hasSize(asked);

        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 1);
        eventually(() -> owed(link.placement()) == 0);
    }

    @Test
    void two_nodes_at_once_send_each_score_once() {
        Link link = ledgers.link();
        Drain other = new Drain(ledger, holds, courier, settings, clock);
        other.start();
        try {
            List<PersonId> learners = IntStream.range(0, 60)
                    .mapToObj(n -> ledgers.person("Learner " + n))
                    .toList();
            for (PersonId learner : learners) {
                ledgers.grade(link.placement(), learner, "5.00");
                other.wake();
            }

            eventually(() -> owed(link.placement()) == 0);
        } finally {
            other.stop();
        }
        assertThat(PLATFORM.asked(link.lineItem())).hasSize(60);
        assertThat(PLATFORM.accepted(link.lineItem()))
                .extracting(Received::userId)
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    @Test
    void each_knowledge_area_has_one_column_however_many_make_it_at_once() {
        Link link = ledgers.linkWithColumns();
        Drain other = new Drain(ledger, holds, courier, settings, clock);
        other.start();
        List<PersonId> learners = IntStream.range(0, 10)
                .mapToObj(n -> ledgers.person("Learner " + n))
                .toList();
        try {
            for (PersonId learner : learners) {
                ledgers.grade(link.placement(), learner, "5.00", "tf-attachment", "tf-pregnancy");
                other.wake();
            }
            eventually(() -> owed(link.placement()) == 0);
        } finally {
            other.stop();
        }

        Map<String, List<ObjectNode>> columns = PLATFORM.made(resourceId(link));
        assertThat(columns).containsOnlyKeys("tf-attachment", "tf-pregnancy");
        assertThat(columns.values()).allSatisfy(made -> assertThat(made).hasSize(1));
        ObjectNode column = columns.getOrDefault("tf-pregnancy", List.of()).getFirst();
        assertThat(column.path("label").asString()).endsWith(": Pregnancy and early parenthood");
        assertThat(column.has("resourceLinkId")).isFalse();
        List<Received> scores = PLATFORM.accepted(URI.create(column.path("id").asString()));
        assertThat(scores).hasSize(10).allSatisfy(score -> {
            assertThat(score.given()).isEqualTo("66.67");
            assertThat(score.maximum()).isEqualTo("100");
            assertThat(score.json().path("comment").asString())
                    .isEqualTo("Pregnancy and early parenthood: Developing (2 of 3 points)");
        });
    }

    @Test
    void a_deleted_column_is_noticed_and_made_anew_only_when_somebody_asks() {
        Link link = ledgers.linkWithColumns();
        PersonId maya = ledgers.person("Maya");
        PersonId noor = ledgers.person("Noor");
        ledgers.grade(link.placement(), maya, "5.00", "tf-attachment");
        ledgers.grade(link.placement(), noor, "6.00", "tf-attachment");
        eventually(() -> owed(link.placement()) == 0);
        PLATFORM.delete(made(link, "tf-attachment"));

        deliveries.sendAgain(link.placement(), maya);

        eventually(() -> count(link.placement(), "kind = 'LINE_ITEM_GONE' and parked_at is not null") == 2);
        for (PersonId person : List.of(maya, noor)) {
            Delivery delivery = deliveries
                    .of(link.placement(), person)
                    .areas()
                    .values()
                    .iterator()
                    .next();
            assertThat(delivery.undeliverable().orElseThrow().cause()).contains("was deleted");
        }
        ledgers.grade(link.placement(), noor, "8.00", "tf-attachment");
        eventually(() -> PLATFORM.accepted(link.lineItem()).size() == 4);
        eventually(() -> count(link.placement(), "parked_at is null and wanted > sent") == 0);
        assertThat(PLATFORM.made(resourceId(link))).isEmpty();

        deliveries.sendParkedAgain(link.placement());

        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.accepted(
                        URI.create(made(link, "tf-attachment").path("id").asString())))
                .extracting(Received::userId)
                .containsExactlyInAnyOrder(ledgers.subject(maya), ledgers.subject(noor));
    }

    @Test
    void a_learner_whom_a_column_does_not_know_is_no_deleted_column() {
        Link link = ledgers.linkWithColumns();
        PersonId maya = ledgers.person("Maya");
        ledgers.grade(link.placement(), maya, "5.00", "tf-attachment");
        eventually(() -> owed(link.placement()) == 0);
        PersonId gone = ledgers.person("Gone");
        PLATFORM.refuse(URI.create(made(link, "tf-attachment").path("id").asString()), Refusal.of(404));

        ledgers.grade(link.placement(), gone, "5.00", "tf-attachment");

        eventually(() -> count(link.placement(), "kind = 'UNKNOWN_LEARNER' and parked_at is not null") == 1);
        assertThat(count(link.placement(), "parked_at is not null")).isEqualTo(1);
        assertThat(deliveries.of(link.placement(), maya).areas().values())
                .allSatisfy(delivery -> assertThat(delivery).isInstanceOf(Delivery.Delivered.class));
    }

    @Test
    void a_column_of_whose_making_nothing_was_heard_is_found_and_not_made_twice() {
        Link link = ledgers.linkWithColumns();
        PersonId maya = ledgers.person("Maya");
        PLATFORM.loseTheNextThatIsMade();

        ledgers.grade(link.placement(), maya, "5.00", "tf-attachment");

        eventually(() -> PLATFORM.made(resourceId(link)).containsKey("tf-attachment"));
        eventually(() -> count(link.placement(), "tries > 0") == 1);
        jdbc.sql("update line_item set leased_until = :then where placement_id = :placement")
                .param("then", Instant.now().minusSeconds(1))
                .param("placement", link.placement().value())
                .update();
        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.made(resourceId(link)).get("tf-attachment")).hasSize(1);
    }

    @Test
    void a_column_that_is_there_already_is_found_again_though_we_have_forgotten_it() {
        Link link = ledgers.linkWithColumns();
        PersonId maya = ledgers.person("Maya");
        ledgers.grade(link.placement(), maya, "5.00", "tf-attachment");
        eventually(() -> owed(link.placement()) == 0);
        jdbc.sql("update line_item set url = null where placement_id = :placement")
                .param("placement", link.placement().value())
                .update();

        ledgers.grade(link.placement(), maya, "6.00", "tf-attachment");
        deliveries.sendAgain(link.placement(), maya);

        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.made(resourceId(link)).get("tf-attachment")).hasSize(1);
    }

    @Test
    void where_there_is_nowhere_to_send_a_grade_nothing_is_owed_and_the_reason_is_told() {
        PersonId maya = ledgers.person("Maya");
        PlacementId without = ledgers.placement(true, Optional.empty());
        PlacementId readOnly = ledgers.placement(
                true,
                Optional.of(new GradeService(
                        List.of(GradeService.RESULT), Optional.empty(), Optional.of(PLATFORM.column()))));
        Link link = ledgers.link();
        PersonId nobody = ledgers.anonymous();

        assertThat(reason(link.placement(), maya)).isEqualTo(Delivery.Reason.NO_GRADE);
        ledgers.grade(without, maya, "5.00", "tf-attachment");
        ledgers.grade(readOnly, maya, "5.00", "tf-attachment");
        ledgers.grade(link.placement(), nobody, "5.00", "tf-attachment");

        assertThat(List.of(count(without, "1 = 1"), count(readOnly, "1 = 1"), count(link.placement(), "1 = 1")))
                .containsOnly(0);
        assertThat(reason(without, maya)).isEqualTo(Delivery.Reason.NO_GRADE_SERVICE);
        assertThat(reason(readOnly, maya)).isEqualTo(Delivery.Reason.NO_GRADE_SERVICE);
        assertThat(reason(link.placement(), nobody)).isEqualTo(Delivery.Reason.ANONYMOUS);
    }

    @Test
    void a_link_for_which_the_gradebook_has_no_column_is_parked_and_says_what_to_do() {
        PersonId maya = ledgers.person("Maya");
        PlacementId placement = ledgers.placement(
                false,
                Optional.of(new GradeService(
                        List.of(GradeService.SCORE, GradeService.LINE_ITEM),
                        Optional.of(PLATFORM.container()),
                        Optional.empty())));

        ledgers.grade(placement, maya, "5.00");

        eventually(() -> deliveries.of(placement, maya).grade() instanceof Delivery.Undeliverable);
        assertThat(deliveries
                        .of(placement, maya)
                        .grade()
                        .undeliverable()
                        .orElseThrow()
                        .cause())
                .isEqualTo("The gradebook has no column for this activity.");
    }

    @Test
    void ten_thousand_are_not_needed_to_see_that_an_outage_drains_quickly_once_it_is_over() {
        Link link = ledgers.link();
        PLATFORM.fail(Refusal.of(500));
        IntStream.range(0, 100).forEach(n -> ledgers.grade(link.placement(), ledgers.person("Learner " + n), "5.00"));
        eventually(() -> holds.isOut(holds.of(REGISTRATION)));

        PLATFORM.open();

        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.accepted(link.lineItem()))
                .extracting(Received::userId)
                .doesNotHaveDuplicates()
                .hasSize(100);
        assertThat(holds.of(REGISTRATION).failures()).isZero();
    }

    @Test
    void a_platform_that_wants_to_be_called_less_often_is_not_taken_for_one_that_does_not_work() {
        Link link = ledgers.link();
        PLATFORM.fail(new Refusal(429, Map.of("Retry-After", "1"), ""));
        IntStream.range(0, 40).forEach(n -> ledgers.grade(link.placement(), ledgers.person("Learner " + n), "5.00"));
        eventually(() -> count(link.placement(), "tries > 0") > settings.outageAfter());

        assertThat(holds.of(REGISTRATION).failures()).isZero();
        assertThat(holds.of(REGISTRATION).until()).isPresent();
        PLATFORM.open();

        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.accepted(link.lineItem()))
                .extracting(Received::userId)
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void many_grades_at_once_wait_a_moment_and_one_of_them_that_changes_again_does_not() {
        Link link = ledgers.link();
        List<PersonId> people = IntStream.range(0, 60)
                .mapToObj(n -> ledgers.person("Learner " + n))
                .toList();
        Instant before = Instant.now();

        ledgers.grade(link.placement(), people, "5.00");
        ledgers.grade(link.placement(), people.getFirst(), "6.00");

        eventually(() -> count(link.placement(), "accepted_at is not null") == 1);
        assertThat(PLATFORM.accepted(link.lineItem())).hasSize(1);
        assertThat(jdbc.sql("""
                        select min(due_at) from passback join line_item on line_item.id = passback.line_item_id
                        where line_item.placement_id = :placement and due_at is not null
                        """)
                        .param("placement", link.placement().value())
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isAfterOrEqualTo(before.plusSeconds(10));
        jdbc.sql("update passback set due_at = :now where due_at is not null")
                .param("now", before)
                .update();

        eventually(() -> owed(link.placement()) == 0);
        assertThat(PLATFORM.accepted(link.lineItem())).hasSize(60);
    }

    @Test
    void one_score_that_fails_over_and_over_does_not_make_an_outage() {
        Link link = ledgers.link();
        ledgers.grade(link.placement(), ledgers.person("Maya"), "5.00");
        eventually(() -> owed(link.placement()) == 0);
        Owed locked = new Owed(
                new LineItemId(-1),
                new PersonId(-1),
                UUID.randomUUID(),
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Told.NOTHING,
                false,
                Optional.empty());

        IntStream.range(0, 20).forEach(n -> holds.failed(REGISTRATION, locked, "A locked grade", Optional.empty()));

        assertThat(holds.isOut(holds.of(REGISTRATION))).isFalse();
        holds.answered(REGISTRATION);
    }

    private Delivery state(Link link) {
        PersonId noor = jdbc.sql("""
                select person_id from passback join line_item on line_item.id = passback.line_item_id
                where placement_id = :placement
                """)
                .param("placement", link.placement().value())
                .query((row, n) -> new PersonId(row.getLong(1)))
                .single();
        return deliveries.of(link.placement(), noor).grade();
    }

    private Delivery.Reason reason(PlacementId placement, PersonId person) {
        return deliveries.of(placement, person).grade() instanceof Delivery.NothingToSend(Delivery.Reason reason)
                ? reason
                : Assertions.fail("something is owed");
    }

    private ObjectNode made(Link link, String area) {
        return PLATFORM.made(resourceId(link)).getOrDefault(area, List.of()).getFirst();
    }

    private String resourceId(Link link) {
        return Ledgers.MODULE + "." + ledgers.linkId(link.placement());
    }

    private int owed(PlacementId placement) {
        return count(placement, "wanted > sent");
    }

    private int count(PlacementId placement, String which) {
        return jdbc.sql("""
                select count(*) from passback join line_item on line_item.id = passback.line_item_id
                where line_item.placement_id = :placement and (%s)
                """.formatted(which))
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
