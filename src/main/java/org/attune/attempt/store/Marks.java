package org.attune.attempt.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AwaitedMark;
import org.attune.attempt.KeyChoiceId;
import org.attune.attempt.KeySource;
import org.attune.attempt.Mark;
import org.attune.attempt.Mark.ByHand;
import org.attune.course.PersonId;
import org.attune.course.PersonIds;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.attune.item.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code attempt_mark}: what each item of a submitted attempt earned. */
@Repository
public class Marks {

    private static final String COLUMNS = """
            attempt_id, item_key, earned, possible, version, awaited, hand_by, hand_at, hand_words, hand_told, hand_levels
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All marks of an attempt, as marking gave them, in one statement. */
    public void insert(Attempt attempt, Map<Key, KeyedMark> marks) {
        String rows = String.join(", ", Collections.nCopies(marks.size(), "(?, ?, ?, ?, ?, ?, ?)"));
        JdbcClient.StatementSpec insert = jdbc.sql(
                "insert into attempt_mark (attempt_id, item_key, earned, possible, awaited, quiz_version, choice_id) values "
                        + rows);
        for (Map.Entry<Key, KeyedMark> entry : marks.entrySet()) {
            Mark mark = entry.getValue().mark();
            KeySource by = entry.getValue().by();
            insert = insert.param(attempt.id().value())
                    .param(entry.getKey().value())
                    .param(mark.score().earned())
                    .param(mark.score().possible())
                    .param(mark.awaited())
                    .param(
                            by.quiz().equals(attempt.version())
                                    ? null
                                    : by.quiz().value())
                    .param(by.choice().map(KeyChoiceId::value).orElse(null));
        }
        insert.update();
    }

    /** The keys of the marks that were not made by the attempt's own. */
    public Map<Key, KeySource> byOtherKeys(Attempt attempt) {
        Map<Key, KeySource> keys = new HashMap<>();
        jdbc.sql("""
                select item_key, coalesce(quiz_version, ?) as quiz_version, choice_id
                from attempt_mark where attempt_id = ? and (quiz_version is not null or choice_id is not null)
                """)
                .param(attempt.version().value())
                .param(attempt.id().value())
                .query(row -> {
                    keys.put(new Key(row.getString("item_key")), KeySource.of(row, "quiz_version", "choice_id"));
                });
        return keys;
    }

    /**
     * Puts a mark by hand in force. What marking gave is kept beside it.
     *
     * @param seen the version of the mark that it replaces; false when another stands there now
     */
    public boolean set(AttemptId attempt, Key item, int seen, Score score, ByHand hand) {
        // Assignments are worked off from left to right on MySQL and at once on H2: none may read what one before it
        // sets.
        return jdbc.sql("""
                update attempt_mark
                set marked = case when hand_by is not null then marked when awaited then null else earned end,
                    earned = :earned, awaited = false, version = version + 1,
                    hand_by = :by, hand_at = :at, hand_words = :words, hand_told = :told, hand_levels = :levels
                where attempt_id = :attempt and item_key = :item and version = :seen
                """)
                        .param("attempt", attempt.value())
                        .param("item", item.value())
                        .param("seen", seen)
                        .param("earned", score.earned())
                        .param("by", hand.by().value())
                        .param("at", Timestamp.from(hand.at()))
                        .param("words", hand.words())
                        .param("told", hand.told())
                        .param("levels", levels(hand.levels()))
                        .update()
                == 1;
    }

    /** Brings in force again what marking gave; false when another mark than the one seen stands there, or none by hand. */
    public boolean takeBack(AttemptId attempt, Key item, int seen) {
        return jdbc.sql("""
                update attempt_mark
                set earned = coalesce(marked, 0), awaited = (marked is null), marked = null, version = version + 1,
                    hand_by = null, hand_at = null, hand_words = null, hand_told = false, hand_levels = null
                where attempt_id = :attempt and item_key = :item and version = :seen and hand_by is not null
                """)
                        .param("attempt", attempt.value())
                        .param("item", item.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    public Map<Key, Mark> of(AttemptId attempt) {
        return grouped(jdbc.sql("select " + COLUMNS + " from attempt_mark where attempt_id = ?")
                        .param(attempt.value()))
                .getOrDefault(attempt, Map.of());
    }

    public Map<AttemptId, Map<Key, Mark>> of(PlacementId placement, PersonId person, boolean preview) {
        return grouped(jdbc.sql("select " + COLUMNS + """
                from attempt_mark join attempt on attempt.id = attempt_mark.attempt_id
                where placement_id = ? and person_id = ? and preview = ?
                """)
                .param(placement.value())
                .param(person.value())
                .param(preview));
    }

    /** Of some learners. */
    public Map<AttemptId, Map<Key, Mark>> of(PlacementId placement, Collection<PersonId> people) {
        return grouped(jdbc.sql("select " + COLUMNS + """
                from attempt_mark join attempt on attempt.id = attempt_mark.attempt_id
                where placement_id = :placement and preview = false and
                """ + PersonIds.AMONG)
                .param("placement", placement.value())
                .params(PersonIds.parameters(people)));
    }

    public Map<AttemptId, Map<Key, Mark>> of(PlacementId placement) {
        return grouped(jdbc.sql("select " + COLUMNS + """
                from attempt_mark join attempt on attempt.id = attempt_mark.attempt_id
                where placement_id = ? and preview = false
                """).param(placement.value()));
    }

    /** What instructors have yet to give the learners of a placement, for the module that it opens now. */
    public List<AwaitedMark> awaited(PlacementId placement) {
        return jdbc.sql("""
                select attempt_id, item_key
                from attempt_mark
                join attempt on attempt.id = attempt_mark.attempt_id
                join placement on placement.id = attempt.placement_id and placement.module = attempt.module
                where attempt.placement_id = ? and preview = false and awaited = true
                order by submitted_at, attempt_id, item_key
                """)
                .param(placement.value())
                .query((row, n) ->
                        new AwaitedMark(new AttemptId(row.getLong("attempt_id")), new Key(row.getString("item_key"))))
                .list();
    }

    private static Map<AttemptId, Map<Key, Mark>> grouped(JdbcClient.StatementSpec select) {
        Map<AttemptId, Map<Key, Mark>> marks = new HashMap<>();
        select.query(row -> {
            marks.computeIfAbsent(new AttemptId(row.getLong("attempt_id")), id -> new LinkedHashMap<>())
                    .put(new Key(row.getString("item_key")), mark(row));
        });
        return marks;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                new Score(row.getBigDecimal("earned"), row.getBigDecimal("possible")),
                row.getInt("version"),
                row.getBoolean("awaited"),
                hand(row));
    }

    private static Optional<ByHand> hand(ResultSet row) throws SQLException {
        long by = row.getLong("hand_by");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new ByHand(
                        new PersonId(by),
                        row.getTimestamp("hand_at").toInstant(),
                        row.getString("hand_words"),
                        row.getBoolean("hand_told"),
                        levels(row.getString("hand_levels"))));
    }

    private static @Nullable String levels(Map<Key, Key> levels) {
        Map<String, String> texts = new TreeMap<>();
        levels.forEach((criterion, level) -> texts.put(criterion.value(), level.value()));
        return texts.isEmpty() ? null : JSON.writeValueAsString(texts);
    }

    private static Map<Key, Key> levels(@Nullable String json) {
        return json == null
                ? Map.of()
                : JSON.readTree(json).properties().stream()
                        .collect(Collectors.toMap(
                                level -> new Key(level.getKey()),
                                level -> new Key(level.getValue().stringValue())));
    }
}
