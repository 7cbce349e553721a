package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.competency.Competencies;
import org.attune.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ModulesIT {

    @Autowired
    Modules modules;

    @Autowired
    Competencies competencies;

    @Autowired
    StoredQuizzes stored;

    @Autowired
    JdbcClient jdbc;

    @Test
    void modules_stand_by_area_of_expertise_and_title() {
        assertThat(modules.problems()).isEmpty();
        assertThat(modules.all())
                .extracting(TrainingModule::slug)
                .containsSubsequence(
                        "attachment-separation-trauma-grief-loss", "cultural-competence", "observation-listening");
    }

    @Test
    void a_module_is_found_by_its_id_its_uuid_and_its_slug() {
        TrainingModule module = modules.named("cultural-competence").orElseThrow();

        assertThat(modules.find(module.id())).contains(module);
        assertThat(modules.named(module.id().toString())).contains(module);
        assertThat(modules.named(module.id().toString().toUpperCase(Locale.ROOT)))
                .contains(module);
        assertThat(modules.named("nothing")).isEmpty();
        assertThat(modules.named("' or 1=1 --")).isEmpty();
        assertThat(modules.find(new ModuleId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void every_quiz_that_is_loaded_can_be_rebuilt_from_the_database_as_it_was() {
        for (TrainingModule module : modules.all()) {
            assertThat(stored.find(module.id(), module.quiz().version())).contains(module.quiz());
        }
    }

    @Test
    void an_old_quiz_outlives_its_file_its_module_and_its_statements() {
        ModuleId gone = new ModuleId(UUID.randomUUID());
        QuizSource source = new QuizSource(WrittenModule.QUIZ.replace("S-TF-17", "S-TF-98"));
        stored.keep(gone, source);

        Quiz quiz = modules.quiz(gone, source.version()).orElseThrow();

        assertThat(quiz.version()).isEqualTo(source.version());
        assertThat(quiz.items()).hasSize(3);
        assertThat(competencies.statement(quiz.items().getFirst().statements().getFirst()))
                .isEmpty();
        assertThat(modules.quiz(gone, source.version())).containsSame(quiz);
    }

    @Test
    void a_version_that_never_was_is_not_found() {
        assertThat(modules.quiz(modules.all().getFirst().id(), new QuizVersion("0".repeat(32))))
                .isEmpty();
    }

    @Test
    void two_nodes_that_start_at_once_store_a_quiz_once() throws Exception {
        ModuleId module = new ModuleId(UUID.randomUUID());
        QuizSource source = new QuizSource(WrittenModule.QUIZ);
        Callable<Void> start = () -> {
            stored.keep(module, source);
            return null;
        };
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            for (Future<Void> node : nodes.invokeAll(Collections.nCopies(8, start))) {
                node.get();
            }
        }

        assertThat(jdbc.sql("select count(*) from content_quiz where module = ?")
                        .param(module.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(modules.quiz(module, source.version())).isPresent();
    }

    @Test
    void a_module_with_a_problem_is_left_out_and_told_while_its_old_quizzes_stay() {
        TrainingModule module = modules.all().getFirst();
        ContentFolder broken = new ContentFolder(Path.of("nowhere"), competencies);
        Modules without = new Modules(broken.read(), broken.found(), competencies, stored);

        assertThat(without.problems()).hasSize(1);
        assertThat(without.find(module.id())).isEmpty();
        assertThat(without.quiz(module.id(), module.quiz().version())).contains(module.quiz());
    }
}
