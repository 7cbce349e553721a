package org.attune.attempt.sheet;

import java.util.Optional;
import org.attune.content.QuizLanguages;
import org.attune.content.TrainingModule;

/**
 * The title of a module, which is empty once the module is gone.
 *
 * @param language that it is in, as a code of ISO 639
 */
public record ModuleTitle(String text, String language) {

    static ModuleTitle of(Optional<TrainingModule> module) {
        return module.map(one -> new ModuleTitle(one.title(), one.language()))
                .orElseGet(() -> new ModuleTitle("", QuizLanguages.ENGLISH));
    }
}
