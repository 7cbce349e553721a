package org.attune.attempt.key;

import java.util.Optional;
import org.attune.item.AnswerKey;
import org.attune.item.Item;
import org.attune.item.PanelKey;
import org.attune.item.Replay;
import org.attune.item.Response;
import org.attune.item.Score;
import org.attune.panel.PanelVersion;

/**
 * An item as a key has it.
 *
 * @param panel whose answers key it; empty where the key is the author's
 */
public record KeyedItem(Item item, Optional<ByPanel> panel) {

    /** @param counts false while the key is provisional and the instructor does not let such items count */
    public record ByPanel(PanelKey key, PanelVersion version, boolean counts) {}

    boolean counts() {
        return panel.map(ByPanel::counts).orElse(true);
    }

    /** Empty where the key is not a panel's, or enough have answered; else whether the item {@code counts}. */
    public String provisional() {
        return panel.filter(by -> by.key().provisional())
                .map(by -> by.counts() ? "counts" : "uncounted")
                .orElse("");
    }

    public AnswerKey answerKey() {
        AnswerKey key = AnswerKey.of(item);
        return counts() ? key : key.uncounted();
    }

    /** What counts for nothing earns nothing out of nothing. */
    public Replay replay(Item taken, Optional<Response> response) {
        Replay replay = Replay.of(taken, item, response);
        return replay instanceof Replay.Marked && !counts() ? new Replay.Marked(Score.NONE) : replay;
    }
}
