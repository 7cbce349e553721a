package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.competency.Competencies;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.Option;
import org.attune.item.SingleBest;
import org.attune.yaml.Problem;
import org.junit.jupiter.api.Test;

/** The check over the content that is shipped. Its failure lists everything that is wrong, with path and line. */
class ContentCheckTest {

    private final ContentFolder content = new ContentFolder(Path.of("content"), Competencies.read(Path.of("seeds")));

    /** Chance for three to six answers lies between a sixth and a third; most questions have four. */
    @Test
    void over_all_items_the_longest_answer_is_the_best_about_as_often_as_chance() {
        LengthBias all = content.read().stream()
                .map(module -> LengthBias.of(module.module().quiz()))
                .reduce(new LengthBias(0, 0), LengthBias::and);

        assertThat((double) all.betrayed() / all.choices()).isBetween(0.15, 0.33);
    }

    /** Asking is often good practice; a learner who knows nothing must not win by picking the answer that asks. */
    @Test
    void over_all_items_the_only_answer_that_asks_is_not_betrayed_by_its_question_mark() {
        List<Map<String, BigDecimal>> choices = content.read().stream()
                .flatMap(module -> module.module().quiz().items().stream())
                .flatMap(ContentCheckTest::choices)
                .filter(answers -> asking(answers).count() == 1)
                .toList();
        long betrayed = choices.stream()
                .filter(answers ->
                        asking(answers).allMatch(text -> best(answers).compareTo(answers.get(text)) == 0))
                .count();

        assertThat((double) betrayed / choices.size()).isBetween(0.2, 0.55);
    }

    /** The texts that one chooses among at a time, each with its credit. */
    private static Stream<Map<String, BigDecimal>> choices(Item item) {
        return switch (item) {
            case SingleBest single ->
                Stream.of(single.options().stream().collect(Collectors.toMap(Option::text, Option::credit)));
            case BranchingCase story ->
                story.scenes().stream()
                        .filter(BranchingCase.Decision.class::isInstance)
                        .map(BranchingCase.Decision.class::cast)
                        .map(scene -> scene.choices().stream()
                                .collect(Collectors.toMap(BranchingCase.Choice::text, BranchingCase.Choice::credit)));
            default -> Stream.of();
        };
    }

    private static Stream<String> asking(Map<String, BigDecimal> answers) {
        return answers.keySet().stream().filter(text -> text.contains("?"));
    }

    private static BigDecimal best(Map<String, BigDecimal> answers) {
        return answers.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** For translators: what stands in English beside what is translated, and which English it is now. */
    @Test
    void every_module_is_sound_and_fair() throws IOException {
        var modules = content.check();

        Files.write(
                Path.of("target", "translation-gaps.txt"),
                content.found().gaps().list().stream().map(Problem::toString).toList());

        assertThat(content.found().problems().list()).isEmpty();
        assertThat(content.found().advice().list()).isEmpty();
        assertThat(content.found().translations().list()).isEmpty();
        assertThat(modules).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Plain texts know no marks: there a foreign word would be shown with its brackets. */
    @Test
    void the_language_of_words_is_marked_where_that_is_understood() {
        for (ReadModule module : content.read()) {
            assertThat(module.module().quiz().items().toString()).doesNotContain("]{lang=");
            module.translations()
                    .forEach(translation -> assertThat(
                                    translation.module().quiz().items().toString())
                            .doesNotContain("]{lang="));
        }
    }

    @Test
    void nothing_in_the_frameworks_is_left_out() {
        Competencies competencies = Competencies.read(Path.of("seeds"));
        List<TrainingModule> modules =
                content.read().stream().map(ReadModule::module).toList();

        assertThat(new Coverage(competencies, modules).gaps()).isEmpty();
    }
}
