package org.attune.attempt.key;

import java.util.Locale;
import java.util.Optional;
import org.attune.attempt.KeySource;
import org.attune.attempt.key.KeyedItem.ByPanel;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.panel.PanelVersion;
import org.attune.panel.Panels;
import org.springframework.stereotype.Component;

/** Items as a key says that they are marked. */
@Component
public class KeyedItems {

    private final Modules modules;
    private final PlacementKeys keys;
    private final Panels panels;

    KeyedItems(Modules modules, PlacementKeys keys, Panels panels) {
        this.modules = modules;
        this.keys = keys;
        this.panels = panels;
    }

    /** The key by which an attempt that is begun now at this placement will be marked; empty where there is no module. */
    public Optional<KeySource> inForce(Placement placement) {
        return placement
                .module()
                .flatMap(modules::find)
                .map((TrainingModule module) -> new KeySource(module.quiz().version(), keys.choice(placement.id())));
    }

    /** Empty when that version of the quiz does not ask it. */
    public Optional<KeyedItem> item(ModuleId module, KeySource source, Key item) {
        return modules.quiz(module, source.quiz())
                .flatMap(quiz -> quiz.item(item))
                .map(asked -> keyed(module, source, asked));
    }

    /** To be read: as {@link #item(ModuleId, KeySource, Key)}, in that language as far as it is translated. */
    public Optional<KeyedItem> item(ModuleId module, KeySource source, Key item, Locale locale) {
        return modules.quiz(module, source.quiz(), locale)
                .flatMap(quiz -> quiz.item(item))
                .map(asked -> keyed(module, source, asked));
    }

    private KeyedItem keyed(ModuleId module, KeySource source, Item item) {
        Optional<ByPanel> panel = source.choice().flatMap(keys::find).flatMap(choice -> byPanel(module, choice, item));
        return new KeyedItem(panel.map(by -> by.key().item()).orElse(item), panel);
    }

    private Optional<ByPanel> byPanel(ModuleId module, KeyChoice choice, Item item) {
        PanelVersion version = panels.version(choice.version());
        // The link may open another module than when the choice was made.
        return version.module().equals(module)
                ? version.key(item, choice.ratings())
                        .map(key -> new ByPanel(key, version, choice.provisionalCounts() || !key.provisional()))
                : Optional.empty();
    }
}
