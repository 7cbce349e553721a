package org.attune.content;

import java.util.List;
import org.attune.yaml.YamlMap;

/**
 * A module as its folder says it is.
 *
 * @param file its module.yaml
 * @param found when there are problems, the module stands here only so that the others can be compared with it
 */
record ReadModule(TrainingModule module, YamlMap file, QuizSource quiz, List<Vignette> vignettes, Findings found) {

    boolean sound() {
        return found.problems().isEmpty();
    }
}
