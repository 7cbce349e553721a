package org.attune.attempt.rescoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeyChoiceId;
import org.attune.attempt.KeySource;
import org.attune.attempt.RescoringId;
import org.attune.attempt.rescoring.AttemptDifference.ItemDifference;
import org.attune.attempt.rescoring.AttemptDifference.Verdict;
import org.attune.content.ModuleId;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.attune.item.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code rescoring}, {@code rescoring_item} and {@code rescoring_mark}: what was marked anew, for ever. */
@Repository
class RescoringRows {

    private static final String SELECT = """
            select id, placement_id, module, quiz_version, choice_id, person_id, reason, kept_at, attempts, done, changed, finished_at
            from rescoring
            """;

    private final JdbcClient jdbc;

    RescoringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rescoring> find(RescoringId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id.value())
                .query((row, n) -> rescoring(row))
                .optional();
    }

    /** The latest first. */
    List<Rescoring> of(PlacementId placement) {
        return jdbc.sql(SELECT + "where placement_id = ? order by id desc")
                .param(placement.value())
                .query((row, n) -> rescoring(row))
                .list();
    }

    RescoringId insert(
            PlacementId placement,
            ModuleId module,
            KeySource to,
            PersonId by,
            String reason,
            Instant at,
            int attempts) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into rescoring (placement_id, module, quiz_version, choice_id, person_id, reason, kept_at, attempts,
                                       last_attempt, done, changed)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)
                """)
                .param(placement.value())
                .param(module.toString())
                .param(to.quiz().value())
                .param(to.choice().map(KeyChoiceId::value).orElse(null))
                .param(by.value())
                .param(reason)
                .param(Timestamp.from(at))
                .param(attempts)
                .update(id, "id");
        return new RescoringId(Objects.requireNonNull(id.getKeyAs(Number.class)).longValue());
    }

    /** From which key an item comes, and how many marks were made by that. */
    record From(Key item, KeySource key, int marks) {}

    void insert(RescoringId rescoring, From from) {
        jdbc.sql(
                        "insert into rescoring_item (rescoring_id, item_key, quiz_version, choice_id, marks) values (?, ?, ?, ?, ?)")
                .param(rescoring.value())
                .param(from.item().value())
                .param(from.key().quiz().value())
                .param(from.key().choice().map(KeyChoiceId::value).orElse(null))
                .param(from.marks())
                .update();
    }

    List<From> from(RescoringId rescoring) {
        return jdbc.sql("""
                select item_key, quiz_version, choice_id, marks from rescoring_item where rescoring_id = ? order by id
                """)
                .param(rescoring.value())
                .query((row, n) -> new From(
                        new Key(row.getString("item_key")),
                        KeySource.of(row, "quiz_version", "choice_id"),
                        row.getInt("marks")))
                .list();
    }

    /** The attempt that was looked at last, by which the next batch begins; the caller alone goes on with it. */
    Optional<Long> lock(RescoringId id) {
        return jdbc.sql("select last_attempt from rescoring where id = ? and finished_at is null for update")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    void advance(RescoringId id, AttemptId last, int done, int changed) {
        jdbc.sql("update rescoring set last_attempt = ?, done = done + ?, changed = changed + ? where id = ?")
                .param(last.value())
                .param(done)
                .param(changed)
                .param(id.value())
                .update();
    }

    void finish(RescoringId id, Instant at) {
        jdbc.sql("update rescoring set finished_at = ? where id = ?")
                .param(Timestamp.from(at))
                .param(id.value())
                .update();
    }

    /** What became of each mark, in one statement; where nothing became of it nothing is written. */
    void insert(RescoringId rescoring, List<AttemptDifference> differences) {
        record Told(AttemptId attempt, ItemDifference mark) {}

        List<Told> told = differences.stream()
                .flatMap(attempt -> attempt.marks().stream()
                        .filter(mark -> mark.verdict() != Verdict.SAME)
                        .map(mark -> new Told(attempt.attempt(), mark)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec insert =
                jdbc.sql("""
                insert into rescoring_mark (rescoring_id, attempt_id, item_key, verdict, before_version, before_choice, before_earned,
                                            before_possible, after_earned, after_possible) values
                """ + String.join(", ", Collections.nCopies(told.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
        for (Told one : told) {
            insert = insert.param(rescoring.value())
                    .param(one.attempt().value())
                    .param(one.mark().item().value())
                    .param(one.mark().verdict().name())
                    .param(one.mark().before().quiz().value())
                    .param(one.mark().before().choice().map(KeyChoiceId::value).orElse(null))
                    .param(one.mark().was().earned())
                    .param(one.mark().was().possible())
                    .param(one.mark().is().earned())
                    .param(one.mark().is().possible());
        }
        insert.update();
    }

    /** What became of the marks of a placement's attempts, by attempt. */
    List<AttemptDifference> differences(RescoringId rescoring) {
        record Row(AttemptId attempt, PersonId person, int number, ItemDifference mark) {}

        Map<AttemptId, List<Row>> rows = jdbc
                .sql("""
                select attempt.id, attempt.person_id, attempt.number, mark.item_key, mark.verdict, mark.before_version, mark.before_choice,
                       mark.before_earned, mark.before_possible, mark.after_earned, mark.after_possible
                from rescoring_mark mark join attempt on attempt.id = mark.attempt_id
                where mark.rescoring_id = ? order by attempt.id, mark.item_key
                """)
                .param(rescoring.value())
                .query((row, n) -> new Row(
                        new AttemptId(row.getLong("id")),
                        new PersonId(row.getLong("person_id")),
                        row.getInt("number"),
                        mark(row)))
                .list()
                .stream()
                .collect(groupingBy(Row::attempt, LinkedHashMap::new, toList()));
        return rows.values().stream()
                .map(of -> new AttemptDifference(
                        of.getFirst().attempt(),
                        of.getFirst().person(),
                        of.getFirst().number(),
                        of.stream().map(Row::mark).toList()))
                .toList();
    }

    /** The rescorings that changed an attempt, the first first, each with the marks that it changed. */
    Map<RescoringId, List<ItemDifference>> changed(AttemptId attempt) {
        return jdbc
                .sql("""
                select rescoring_id, item_key, verdict, before_version, before_choice, before_earned, before_possible, after_earned,
                       after_possible
                from rescoring_mark where attempt_id = ? and verdict = 'CHANGED' order by rescoring_id
                """)
                .param(attempt.value())
                .query((row, n) -> Map.entry(new RescoringId(row.getLong("rescoring_id")), mark(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toList())));
    }

    private static ItemDifference mark(ResultSet row) throws SQLException {
        return new ItemDifference(
                new Key(row.getString("item_key")),
                KeySource.of(row, "before_version", "before_choice"),
                new Score(row.getBigDecimal("before_earned"), row.getBigDecimal("before_possible")),
                new Score(row.getBigDecimal("after_earned"), row.getBigDecimal("after_possible")),
                Verdict.valueOf(row.getString("verdict")));
    }

    private static Rescoring rescoring(ResultSet row) throws SQLException {
        @Nullable Timestamp finished = row.getTimestamp("finished_at");
        return new Rescoring(
                new RescoringId(row.getLong("id")),
                new PlacementId(row.getLong("placement_id")),
                new ModuleId(UUID.fromString(row.getString("module"))),
                KeySource.of(row, "quiz_version", "choice_id"),
                new PersonId(row.getLong("person_id")),
                row.getString("reason"),
                row.getTimestamp("kept_at").toInstant(),
                row.getInt("attempts"),
                row.getInt("done"),
                row.getInt("changed"),
                Optional.ofNullable(finished).map(Timestamp::toInstant));
    }
}
