package org.attune.attempt.rescoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeyChoiceId;
import org.attune.attempt.KeySource;
import org.attune.attempt.RescoringId;
import org.attune.content.ModuleId;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.attune.item.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attempt_mark} as a rescoring reads and writes it: many attempts at once. */
@Repository
class RescoredMarks {

    private static final String FROM = """
            from attempt
            join attempt_mark mark on mark.attempt_id = attempt.id
            left join rescoring on rescoring.id = mark.rescoring_id
            """;
    private static final String BY = "coalesce(mark.quiz_version, attempt.quiz_version)";

    private final JdbcClient jdbc;

    RescoredMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks of one item that were made, and looked at since, by the same keys. */
    record Group(MarkedItem any, int marks) {}

    /** Of the submitted attempts of a placement's learners at a module. */
    List<Group> groups(PlacementId placement, ModuleId module) {
        return jdbc.sql("""
                select max(attempt.id) as attempt_id, mark.item_key, max(mark.earned) as earned,
                       max(mark.possible) as possible, %1$s as quiz_version, mark.choice_id,
                       rescoring.quiz_version as considered, rescoring.choice_id as considered_choice,
                       mark.awaited, false as by_hand, count(*) as marks
                %2$s
                where attempt.placement_id = ? and attempt.module = ? and attempt.preview = false
                  and attempt.submitted_at is not null
                group by mark.item_key, %1$s, mark.choice_id, rescoring.quiz_version, rescoring.choice_id, mark.awaited
                """.formatted(BY, FROM))
                .param(placement.value())
                .param(module.toString())
                .query((row, n) -> new Group(mark(row), row.getInt("marks")))
                .list();
    }

    List<MarkedItem> of(Collection<AttemptId> attempts) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select mark.attempt_id, mark.item_key, mark.earned, mark.possible, %s as quiz_version, mark.choice_id,
                       rescoring.quiz_version as considered, rescoring.choice_id as considered_choice,
                       mark.awaited, mark.hand_by is not null as by_hand
                %s where attempt.id in (:attempts)
                """.formatted(BY, FROM))
                .param("attempts", attempts.stream().map(AttemptId::value).toList())
                .query((row, n) -> mark(row))
                .list();
    }

    /** Keeps what a rescoring found; a statement for each mark that is given, not for each attempt that it is given to. */
    void keep(RescoringId rescoring, KeySource to, List<AttemptDifference> differences) {
        record Given(Key item, Score score, boolean kept, Optional<Score> behind) {}

        Map<Given, List<Long>> given = differences.stream()
                .flatMap(attempt -> attempt.marks().stream()
                        .map(mark -> Map.entry(
                                new Given(mark.item(), mark.is(), mark.verdict().kept(), mark.behind()),
                                attempt.attempt().value())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        given.forEach((mark, attempts) -> {
            if (mark.kept()) {
                jdbc.sql("""
                        update attempt_mark set rescoring_id = :rescoring
                        where item_key = :item and attempt_id in (:attempts)
                        """)
                        .param("rescoring", rescoring.value())
                        .param("item", mark.item().value())
                        .param("attempts", attempts)
                        .update();
                mark.behind().ifPresent(score -> keepBehind(to, mark.item(), score, attempts));
            } else {
                jdbc.sql("""
                        update attempt_mark
                        set earned = :earned, possible = :possible, version = version + 1, quiz_version = :version,
                            choice_id = :choice, rescoring_id = :rescoring
                        where item_key = :item and attempt_id in (:attempts)
                        """)
                        .param("earned", mark.score().earned())
                        .param("possible", mark.score().possible())
                        .param("version", to.quiz().value())
                        .param("choice", to.choice().map(KeyChoiceId::value).orElse(null))
                        .param("rescoring", rescoring.value())
                        .param("item", mark.item().value())
                        .param("attempts", attempts)
                        .update();
            }
        });
    }

    /** Below a mark by hand, so that taking that back brings the new key's in force; out of other points it cannot. */
    private void keepBehind(KeySource to, Key item, Score score, List<Long> attempts) {
        jdbc.sql("""
                update attempt_mark set marked = :earned, quiz_version = :version, choice_id = :choice
                where item_key = :item and attempt_id in (:attempts) and marked is not null and possible = :possible
                """)
                .param("earned", score.earned())
                .param("possible", score.possible())
                .param("version", to.quiz().value())
                .param("choice", to.choice().map(KeyChoiceId::value).orElse(null))
                .param("item", item.value())
                .param("attempts", attempts)
                .update();
    }

    private static MarkedItem mark(ResultSet row) throws SQLException {
        @Nullable String considered = row.getString("considered");
        return new MarkedItem(
                new AttemptId(row.getLong("attempt_id")),
                new Key(row.getString("item_key")),
                new Score(row.getBigDecimal("earned"), row.getBigDecimal("possible")),
                KeySource.of(row, "quiz_version", "choice_id"),
                row.getBoolean("by_hand"),
                row.getBoolean("awaited"),
                considered == null
                        ? Optional.empty()
                        : Optional.of(KeySource.of(row, "considered", "considered_choice")));
    }
}
