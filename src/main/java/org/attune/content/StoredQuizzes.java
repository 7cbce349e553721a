package org.attune.content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.attune.yaml.Problems;
import org.attune.yaml.StrictYaml;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every quiz that was ever loaded, as its file was then. */
@Repository
class StoredQuizzes {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StoredQuizzes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps those that are not there yet. */
    void keep(List<ReadModule> modules) {
        Set<Kept> there = kept();
        modules.stream()
                .filter(module -> !there.contains(
                        new Kept(module.module().id(), module.quiz().version())))
                .forEach(module -> keep(module.module().id(), module.quiz()));
    }

    private record Kept(ModuleId module, QuizVersion version) {}

    private Set<Kept> kept() {
        return jdbc.sql("select module, version from content_quiz")
                .query((row, n) -> new Kept(
                        new ModuleId(UUID.fromString(row.getString("module"))),
                        new QuizVersion(row.getString("version"))))
                .set();
    }

    /** Another node may store the same at the same moment; the first one wins, and both have the same to say. */
    void keep(ModuleId module, QuizSource source) {
        jdbc.sql("""
                insert ignore into content_quiz (module, version, source, first_seen)
                values (:module, :version, :source, :now)
                """)
                .param("module", module.toString())
                .param("version", source.version().value())
                .param("source", source.text())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> firstSeen(ModuleId module, QuizVersion version) {
        return jdbc.sql("select first_seen from content_quiz where module = :module and version = :version")
                .param("module", module.toString())
                .param("version", version.value())
                .query((row, n) -> row.getTimestamp("first_seen").toInstant())
                .optional();
    }

    /** Reads leniently: what was sound when it was stored may break a rule, or name a statement, of today. */
    Optional<Quiz> find(ModuleId module, QuizVersion version) {
        return draft(module, version).map(draft -> draft.quiz(version));
    }

    Optional<DraftQuiz> draft(ModuleId module, QuizVersion version) {
        return source(module, version)
                .flatMap(source -> StrictYaml.parse(source, Path.of("quiz", version.value()), new Problems()))
                .map(QuizReader::read);
    }

    private Optional<String> source(ModuleId module, QuizVersion version) {
        return jdbc.sql("select source from content_quiz where module = :module and version = :version")
                .param("module", module.toString())
                .param("version", version.value())
                .query(String.class)
                .optional();
    }
}
