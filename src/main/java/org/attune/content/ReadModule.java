package org.attune.content;

import java.util.List;
import java.util.stream.Stream;
import org.attune.yaml.YamlMap;

/**
 * A module as its folder says it is.
 *
 * @param file its module.yaml
 * @param found when there are problems, the module stands here only so that the others can be compared with it
 */
record ReadModule(
        TrainingModule module,
        YamlMap file,
        QuizSource quiz,
        List<DraftPage> pages,
        DraftQuiz draftQuiz,
        List<Translation> translations,
        Findings found) {

    boolean sound() {
        return found.problems().isEmpty();
    }

    /** Of its pages and its quiz, in their order. */
    List<Vignette> vignettes() {
        return Stream.concat(
                        pages.stream().map(DraftPage::vignettes).flatMap(List::stream), draftQuiz.vignettes().stream())
                .toList();
    }
}
