package org.attune.attempt;

import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.item.Item;
import org.attune.item.Key;
import org.springframework.stereotype.Component;

/** Items as a key says that they are marked. */
@Component
class KeyedItems {

    private final Modules modules;

    KeyedItems(Modules modules) {
        this.modules = modules;
    }

    /** The key by which an attempt that is begun now at this placement will be marked; empty where there is no module. */
    Optional<KeySource> inForce(Placement placement) {
        return placement
                .module()
                .flatMap(modules::find)
                .map((TrainingModule module) -> new KeySource(module.quiz().version()));
    }

    /** Empty when that version of the quiz does not ask it. */
    Optional<Item> item(ModuleId module, KeySource source, Key item) {
        return modules.quiz(module, source.quiz()).flatMap(quiz -> quiz.item(item));
    }
}
