package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.item.AnswerKey;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Prose;
import org.attune.item.SingleBest;
import org.attune.yaml.Problem;
import org.attune.yaml.Problems;
import org.attune.yaml.StrictYaml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a module in another language, and what becomes of it when it does not fit. */
class TranslationTest {

    private static final String HEAD = """
            of: STAMP
            title: Un módulo pequeño
            summary: Pequeño y sano.
            objectives:
              - distinguir una cosa de otra
            pages:
              - key: first
                of: STAMP
                title: La primera página
            """;

    private static final String PAGE = """
            ## Un título

            ¿"Una palabra" sigue a otra?
            """;

    private static final String QUIZ = """
            of: STAMP
            intro: Tres preguntas.
            items:
              - key: best
                of: STAMP
                stem: ¿Y ahora?
                options:
                  - {key: c, text: Una tercera, rationale: Porque sí.}
                  - {key: a, text: Una cosa, rationale: Por esto.}
                  - {key: b, text: Otra cosa, rationale: Por aquello.}
              - key: case
                of: STAMP
                title: El caso
                stem: Quién y dónde.
                scenes:
                  - key: door
                    text: En la puerta.
                    choices:
                      - {key: in, text: Entrar, consequence: Se está dentro., rationale: Bien.}
                      - {key: out, text: Salir, consequence: Se está fuera., rationale: Menos bien.}
                  - key: room
                    text: En la sala.
                    choices:
                      - {key: stay, text: Quedarse, consequence: Así., rationale: R}
                      - {key: go, text: Irse, consequence: Así., rationale: R}
                  - {key: end, text: Se acabó., ending: Fin}
            """;

    @TempDir
    Path content;

    private WrittenModule module;

    @BeforeEach
    void a_module_and_its_translation() {
        module = new WrittenModule(content, "small")
                .write("module.es.yaml", HEAD)
                .write("first.es.md", PAGE)
                .write("quiz.es.yaml", QUIZ);
        stamp();
    }

    @Test
    void a_module_is_read_in_both_languages() {
        TrainingModule spanish = spanish();

        assertThat(spanish.title()).isEqualTo("Un módulo pequeño");
        assertThat(spanish.objectives()).containsExactly("distinguir una cosa de otra");
        assertThat(spanish.language()).isEqualTo("es");
        assertThat(spanish.pages().getFirst().title()).isEqualTo("La primera página");
        assertThat(spanish.pages().getFirst().language()).isEqualTo("es");
        assertThat(spanish.pages().getFirst().text().html()).contains("¿“Una palabra” sigue a otra?");
        assertThat(spanish.quiz().intro()).isEqualTo(new Prose("<p>Tres preguntas.</p>"));
        assertThat(read().module().title()).isEqualTo("A small module");
    }

    @Test
    void only_words_are_other_ones_and_parts_keep_the_order_of_the_original() {
        Quiz english = read().module().quiz();
        Quiz spanish = spanish().quiz();

        assertThat(spanish.version()).isEqualTo(english.version());
        assertThat(spanish.items().stream().map(AnswerKey::of))
                .isEqualTo(english.items().stream().map(AnswerKey::of).toList());
        SingleBest best = (SingleBest) item(spanish, "best");
        assertThat(best.options().stream().map(option -> option.key().value())).containsExactly("a", "b", "c");
        assertThat(best.options().getLast().text()).isEqualTo("Una tercera");
        BranchingCase story = (BranchingCase) item(spanish, "case");
        assertThat(story.title()).isEqualTo("El caso");
        assertThat(((BranchingCase.Ending) story.scenes().getLast()).title()).isEqualTo("Fin");
    }

    @Test
    void a_question_that_is_not_translated_stands_in_english_and_says_so() {
        Quiz spanish = spanish().quiz();

        assertThat(item(spanish, "some")).isEqualTo(item(read().module().quiz(), "some"));
        assertThat(spanish.languages().of(new Key("some"))).isEqualTo("en");
        assertThat(spanish.languages().of(new Key("best"))).isEqualTo("es");
        assertThat(gaps()).containsExactly("small/quiz.es.yaml:0: the question 'some' is not translated");
    }

    @Test
    void a_question_of_which_one_text_is_missing_stands_in_english_as_a_whole() {
        module.replace("quiz.es.yaml", ", rationale: Por esto.", "");

        assertThat(spanish().quiz().languages().of(new Key("best"))).isEqualTo("en");
        assertThat(gaps()).contains("small/quiz.es.yaml:4: 'best' is not translated whole: [options/a/rationale]");
    }

    @Test
    void what_was_translated_from_another_english_stands_in_english_until_somebody_has_read_it_again() {
        module.replace("quiz.yaml", "text: One thing", "text: Quite another thing");
        module.replace("first.md", "## A heading", "## Another heading");

        assertThat(spanish().quiz().languages().of(new Key("best"))).isEqualTo("en");
        assertThat(spanish().quiz().languages().of(new Key("case"))).isEqualTo("es");
        assertThat(spanish().pages().getFirst().language()).isEqualTo("en");
        assertThat(spanish().pages().getFirst().title()).isEqualTo("The first page");
        assertThat(gaps())
                .filteredOn(gap -> gap.contains("the English is another now"))
                .hasSize(2);
        assertThat(told()).isEmpty();
    }

    @Test
    void an_older_version_of_the_quiz_is_told_in_the_words_that_still_fit() {
        Quiz old = words().of(
                        draft(WrittenModule.QUIZ.replace("Go in", "Step in")),
                        version(),
                        new Problems(),
                        new Problems());

        assertThat(old.languages().of(new Key("best"))).isEqualTo("es");
        assertThat(old.languages().of(new Key("case"))).isEqualTo("en");
    }

    @Test
    void the_version_of_a_quiz_is_that_of_its_english_file_whatever_its_translation_says() {
        QuizVersion before = spanish().quiz().version();
        module.replace("quiz.es.yaml", "Una cosa", "Una cosa mejor dicha");

        assertThat(spanish().quiz().version()).isEqualTo(before);
        assertThat(((SingleBest) item(spanish().quiz(), "best"))
                        .options()
                        .getFirst()
                        .text())
                .isEqualTo("Una cosa mejor dicha");
    }

    @Test
    void what_has_no_place_in_the_original_is_told_with_its_line_and_the_english_module_stays() {
        module.replace("quiz.es.yaml", "key: b,", "key: z,");
        module.replace("quiz.es.yaml", "{key: in,", "{key: in, credit: 0,");
        module.replace("quiz.es.yaml", "    title: El caso", "    title: El caso\n    start: room");
        module.replace("quiz.es.yaml", "items:\n", "items:\n  - {key: extra, of: \"00000000\", stem: Nada}\n");
        module.replace("module.es.yaml", "key: first", "key: second");

        assertThat(told())
                .contains(
                        "small/quiz.es.yaml:4: the quiz has no question 'extra'",
                        "small/quiz.es.yaml:11: the original has no 'z' in 'options'",
                        "small/quiz.es.yaml:15: 'start' is no text: a translation says texts, and nothing else",
                        "small/quiz.es.yaml:21: 'credit' is no text: a translation says texts, and nothing else",
                        "small/module.es.yaml:7: the module has no page 'second'");
        assertThat(read().translations()).isEmpty();
        assertThat(read().sound()).isTrue();
    }

    @Test
    void a_file_that_translates_nothing_or_into_no_language_is_told() {
        module.write("second.es.md", "Nada.").write("first.xx.md", "Nada.").write("quiz.en.yaml", "of: x");

        assertThat(told())
                .containsExactly(
                        "small/first.xx.md:0: 'xx' is not the code of another language, such as es",
                        "small/quiz.en.yaml:0: 'en' is not the code of another language, such as es",
                        "small/second.es.md:0: module.yaml names no file second.md to be translated");
    }

    @Test
    void a_translated_text_is_held_to_what_holds_for_all_texts() {
        module.replace("quiz.es.yaml", "stem: ¿Y ahora?", "stem: <b>¿Y ahora?</b>");
        module.write("first.es.md", "# Arriba\n");

        assertThat(told())
                .contains("small/quiz.es.yaml:6: 'stem': HTML would be removed: write Markdown")
                .anySatisfy(problem -> assertThat(problem).startsWith("small/first.es.md:1: the title stands"));
    }

    @Test
    void a_translation_says_from_which_english_it_is() {
        module.write(
                "quiz.es.yaml", QUIZ.replaceFirst("of: STAMP\nstem", "stem").replace("    of: STAMP\n", ""));

        assertThat(told())
                .anySatisfy(
                        problem -> assertThat(problem)
                                .matches(
                                        ".*quiz\\.es\\.yaml:4: the English that this was translated from is 'of: [0-9a-f]{8}' now"));
    }

    /** Says of every part what its English is now, as a translator does who has read it. */
    private void stamp() {
        for (int round = 0; round < 20 && !stale().isEmpty(); round++) {
            Problem first = stale().getFirst();
            Matcher now = Pattern.compile("of: [0-9a-f]{8}").matcher(first.message());
            assertThat(now.find()).isTrue();
            module.replace(first.file().getFileName().toString(), "of: STAMP", now.group());
        }
    }

    private List<Problem> stale() {
        return found().gaps().list().stream()
                .filter(gap -> gap.message().contains("'of: "))
                .sorted(Comparator.comparingInt(Problem::line))
                .toList();
    }

    private TrainingModule spanish() {
        return read().translations().getFirst().module();
    }

    private QuizTranslation words() {
        return read().translations().getFirst().quiz().orElseThrow();
    }

    private static DraftQuiz draft(String source) {
        return QuizReader.read(
                StrictYaml.parse(source, Path.of("old"), new Problems()).orElseThrow());
    }

    private static QuizVersion version() {
        return new QuizVersion("0".repeat(32));
    }

    private ReadModule read() {
        return new ModuleReader(content.resolve("small"), WrittenModule.COMPETENCIES)
                .outcome()
                .module()
                .orElseThrow();
    }

    private Findings found() {
        return read().found();
    }

    private List<String> told() {
        return lines(found().translations());
    }

    private List<String> gaps() {
        return lines(found().gaps());
    }

    private List<String> lines(Problems problems) {
        return problems.list().stream()
                .map(problem -> content.relativize(problem.file()) + ":" + problem.line() + ": " + problem.message())
                .toList();
    }

    private static Item item(Quiz quiz, String key) {
        return quiz.item(new Key(key)).orElseThrow();
    }
}
