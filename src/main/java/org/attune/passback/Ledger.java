package org.attune.passback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.attune.course.PersonId;
import org.attune.course.PersonIds;
import org.attune.course.PlacementId;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.outcome.GradesChanged.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is owed to platforms. One row for each learner and column, so that repeats merge; a row is taken in hand by a lease
 * and settled only by who holds it, so that two nodes never send the same at once, and what a dead node held comes up again.
 * What is wanted while it is on its way stays owed: settling pays the version that was taken in hand and no later one.
 */
@Repository
class Ledger {

    private static final int TRIES_AT_A_CONFLICT = 5;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Ledger(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Owes scores in one column, in the caller's transaction. One that is on its way, or waits after a failure, keeps its time;
     * one that was parked is tried anew, for the reason may be gone.
     *
     * @param changes in the order of their people's ids, in which every transaction takes the rows
     * @param due when they may be sent; what is due before stays so
     */
    void want(LineItemId lineItem, RegistrationId platform, List<Change> changes, Instant due) {
        for (int first = 0; first < changes.size(); first += ROWS_AT_ONCE) {
            wantAtOnce(lineItem, platform, changes.subList(first, Math.min(first + ROWS_AT_ONCE, changes.size())), due);
        }
    }

    private void wantAtOnce(LineItemId lineItem, RegistrationId platform, List<Change> changes, Instant due) {
        // Assignments are worked off from left to right on MySQL and at once on H2: none may read what one before it
        // sets.
        JdbcClient.StatementSpec insert = jdbc.sql(
                """
                insert into passback (line_item_id, person_id, registration_id, wanted, sent, due_at, tries)
                values %s
                on duplicate key update
                    due_at = case when lease is not null
                                       or (due_at is not null and (tries > 0 or due_at < values(due_at)))
                                  then due_at else values(due_at) end,
                    tries = case when parked_at is null then tries else 0 end,
                    failing_since = case when parked_at is null then failing_since else null end,
                    parked_at = null,
                    wanted = greatest(wanted + 1, values(wanted))
                """.formatted(String.join(", ", Collections.nCopies(changes.size(), "(?, ?, ?, ?, 0, ?, 0)"))));
        for (Change change : changes) {
            insert = insert.param(lineItem.value())
                    .param(change.person().value())
                    .param(platform.value())
                    .param(change.version())
                    .param(Timestamp.from(due));
        }
        insert.update();
    }

    /**
     * Owes a score because a person asks for it: at once, and though the platform holds the very same.
     *
     * @param insist also over what a teacher has set there
     */
    void wantAgain(LineItemId lineItem, PersonId person, RegistrationId platform, boolean insist) {
        jdbc.sql("""
                insert into passback (line_item_id, person_id, registration_id, wanted, sent, due_at, tries, insist)
                values (:lineItem, :person, :platform, 1, 0, :now, 0, :insist)
                on duplicate key update
                    due_at = case when lease is not null then due_at else :now end,
                    tries = 0, failing_since = null, parked_at = null, kind = null, accepted_digest = null,
                    insist = case when :insist then true else insist end, wanted = wanted + 1
                """)
                .param("insist", insist)
                .param("lineItem", lineItem.value())
                .param("person", person.value())
                .param("platform", platform.value())
                .param("now", clock.instant())
                .update();
    }

    /** A learner in a column. */
    record Entry(LineItemId lineItem, PersonId person) {}

    /** What could not be delivered for a placement, in the order of the rows; what a teacher has changed is not among it. */
    List<Entry> parked(PlacementId placement) {
        return jdbc.sql("""
                select line_item_id, person_id from line_item join passback on passback.line_item_id = line_item.id
                where placement_id = :placement and parked_at is not null and kind not in (:teachers)
                order by line_item_id, person_id
                """)
                .param("placement", placement.value())
                .param("teachers", Trouble.TEACHERS_GRADES)
                .query((row, n) ->
                        new Entry(new LineItemId(row.getLong("line_item_id")), new PersonId(row.getLong("person_id"))))
                .list();
    }

    /** The platforms that something is due for, and that are not left alone just now. */
    List<RegistrationId> platformsToServe() {
        return jdbc.sql("""
                select registration_id from passback_platform
                where (held_until is null or held_until <= :now)
                  and exists (select 1 from passback
                              where passback.registration_id = passback_platform.registration_id
                                and passback.due_at <= :now)
                """)
                .param("now", clock.instant())
                .query((row, n) -> new RegistrationId(row.getString("registration_id")))
                .list();
    }

    /** Takes in hand what is due for a platform, the longest due first, and passes over what others are just taking. */
    List<Owed> claim(RegistrationId platform, int atMost, Instant until) {
        return persist(() -> transaction.execute(_ -> {
            UUID lease = UUID.randomUUID();
            List<Owed> due = jdbc.sql("""
                    select line_item_id, person_id, wanted, tries, failing_since, last_timestamp, accepted_digest,
                           accepted_at, accepted_points, accepted_maximum, accepted_work, tried_points, tried_maximum,
                           insist, kind
                    from passback
                    where registration_id = :platform and due_at <= :now
                    order by due_at
                    limit :most
                    for update skip locked
                    """)
                    .param("platform", platform.value())
                    .param("now", clock.instant())
                    .param("most", atMost)
                    .query((row, n) -> owed(row, lease))
                    .list();
            Map<LineItemId, List<PersonId>> byColumn =
                    due.stream().collect(groupingBy(Owed::lineItem, mapping(Owed::person, toList())));
            byColumn.forEach((lineItem, people) -> jdbc.sql(
                            "update passback set lease = :lease, due_at = :until where line_item_id = :lineItem and "
                                    + PersonIds.AMONG)
                    .param("lease", lease.toString())
                    .param("until", until)
                    .param("lineItem", lineItem.value())
                    .params(PersonIds.parameters(people))
                    .update());
            return due;
        }));
    }

    /**
     * Notes that it is being sent now, and what: from here on the platform may hold this or what it took before. False when
     * the lease has run out and another has taken it in hand.
     */
    boolean begin(Owed owed, Optional<Points> points, Instant timestamp, Instant until) {
        Optional<Points> accepted = owed.told().accepted();
        return persist(() -> held(owed, """
                        last_timestamp = :timestamp, due_at = :until, accepted_digest = null,
                        tried_points = :points, tried_maximum = :maximum,
                        accepted_points = :acceptedPoints, accepted_maximum = :acceptedMaximum
                        """)
                        .param("timestamp", timestamp)
                        .param("until", until)
                        .param("points", points.map(Points::given).orElse(null))
                        .param("maximum", points.map(Points::maximum).orElse(null))
                        .param("acceptedPoints", accepted.map(Points::given).orElse(null))
                        .param("acceptedMaximum", accepted.map(Points::maximum).orElse(null))
                        .update())
                == 1;
    }

    /** Lays down what was taken in hand. False when it was not ours any more. */
    boolean settle(Owed owed, Next next) {
        return switch (next) {
            case Next.Accepted accepted -> persist(() -> accepted(owed, accepted)) == 1;
            case Next.NothingToSay() -> persist(() -> nothingToSay(owed)) == 1;
            case Next.Later(Instant at) -> persist(() -> later(owed, at)) == 1;
            case Next.TryAgain again -> persist(() -> tryAgain(owed, again)) == 1;
            case Next.Stand stand -> persist(() -> stand(owed, stand)) == 1;
            case Next.Park(Trouble trouble) -> persist(() -> park(owed, trouble)) == 1;
            case Next.NotOurs() -> false;
        };
    }

    /**
     * The grades in a column that is gone are nowhere any more: they wait for a person. What is on its way finds out by itself.
     *
     * @return how many there are
     */
    int columnGone(LineItemId lineItem, Trouble trouble) {
        return persist(() -> jdbc.sql("""
                update passback
                set due_at = null, parked_at = :now, tries = 0, failing_since = null, kind = :kind, cause = :cause,
                    remedy = :remedy, detail = :detail, accepted_digest = null
                where line_item_id = :lineItem and lease is null and (accepted_at is not null or wanted > sent)
                """)
                .param("now", clock.instant())
                .param("kind", trouble.kind())
                .param("cause", cut(trouble.cause()))
                .param("remedy", cut(trouble.remedy()))
                .param("detail", cut(trouble.detail()))
                .param("lineItem", lineItem.value())
                .update());
    }

    private int accepted(Owed owed, Next.Accepted accepted) {
        return paid(owed, """
                        , accepted_at = :now, accepted_points = :points, accepted_maximum = :maximum, accepted_digest = :digest,
                        accepted_work = :work, insist = case when wanted > :wanted then insist else false end
                        """)
                .param("points", accepted.points().map(Points::given).orElse(null))
                .param("maximum", accepted.points().map(Points::maximum).orElse(null))
                .param("digest", accepted.digest())
                .param("work", accepted.work().orElse(null))
                .update();
    }

    private int nothingToSay(Owed owed) {
        return paid(owed, "").update();
    }

    private JdbcClient.StatementSpec paid(Owed owed, String more) {
        return held(owed, """
                        due_at = case when wanted > :wanted then :now else null end, sent = :wanted, lease = null,
                        tries = 0, failing_since = null, kind = null, cause = null, remedy = null, detail = null,
                        stands_points = null, stands_maximum = null
                        """ + more).param("wanted", owed.wanted()).param("now", clock.instant());
    }

    private int later(Owed owed, Instant at) {
        return held(owed, "due_at = :at, lease = null").param("at", at).update();
    }

    private int tryAgain(Owed owed, Next.TryAgain again) {
        return troubled(
                        owed,
                        again.trouble(),
                        "due_at = :at, tries = tries + 1, failing_since = coalesce(failing_since, :now)")
                .param("at", again.at())
                .update();
    }

    /** What was wanted in the meantime comes up at once; it too will find what stands there. */
    private int stand(Owed owed, Next.Stand stand) {
        return held(owed, """
                        due_at = case when wanted > :wanted then :now else null end,
                        parked_at = case when wanted > :wanted then null else :now end,
                        lease = null, tries = 0, failing_since = null, kind = :kind, cause = null, remedy = null,
                        detail = null, stands_points = :points, stands_maximum = :maximum,
                        insist = case when wanted > :wanted then insist else false end
                        """)
                .param("wanted", owed.wanted())
                .param("now", clock.instant())
                .param("kind", stand.thoughSent() ? Trouble.TEACHERS_GRADE_KEPT : Trouble.TEACHERS_GRADE)
                .param("points", stand.shown().map(Points::given).orElse(null))
                .param("maximum", stand.shown().map(Points::maximum).orElse(null))
                .update();
    }

    /** A grade that changed in the meantime is tried once more: it was not this one that the platform refused. */
    private int park(Owed owed, Trouble trouble) {
        return troubled(owed, trouble, """
                        due_at = case when wanted > :wanted then :now else null end,
                        parked_at = case when wanted > :wanted then null else :now end,
                        tries = 0, failing_since = null
                        """).param("wanted", owed.wanted()).update();
    }

    private JdbcClient.StatementSpec troubled(Owed owed, Trouble trouble, String more) {
        return held(owed, "lease = null, kind = :kind, cause = :cause, remedy = :remedy, detail = :detail, " + more)
                .param("kind", trouble.kind())
                .param("cause", cut(trouble.cause()))
                .param("remedy", cut(trouble.remedy()))
                .param("detail", cut(trouble.detail()))
                .param("now", clock.instant());
    }

    private JdbcClient.StatementSpec held(Owed owed, String changes) {
        return jdbc.sql("update passback set " + changes
                        + " where line_item_id = :lineItem and person_id = :person and lease = :lease")
                .param("lineItem", owed.lineItem().value())
                .param("person", owed.person().value())
                .param("lease", owed.lease().toString());
    }

    /** Two writers can meet in every statement here; whoever is sent away comes again. */
    private static <T> T persist(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return work.get();
            } catch (PessimisticLockingFailureException e) {
                if (time == TRIES_AT_A_CONFLICT) {
                    throw e;
                }
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    private static Owed owed(ResultSet row, UUID lease) throws SQLException {
        return new Owed(
                new LineItemId(row.getLong("line_item_id")),
                new PersonId(row.getLong("person_id")),
                lease,
                row.getLong("wanted"),
                row.getInt("tries"),
                Times.read(row, "failing_since"),
                Times.read(row, "last_timestamp"),
                Optional.ofNullable(row.getString("accepted_digest")),
                new Told(
                        row.getTimestamp("accepted_at") != null,
                        points(row, "accepted"),
                        points(row, "tried"),
                        Times.read(row, "accepted_work")),
                row.getBoolean("insist"),
                Optional.ofNullable(row.getString("kind")));
    }

    private static Optional<Points> points(ResultSet row, String which) throws SQLException {
        @Nullable BigDecimal given = row.getBigDecimal(which + "_points");
        @Nullable BigDecimal maximum = row.getBigDecimal(which + "_maximum");
        return given == null || maximum == null ? Optional.empty() : Optional.of(new Points(given, maximum));
    }
}
