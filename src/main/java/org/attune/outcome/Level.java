package org.attune.outcome;

import org.attune.words.Message;

/** How far someone has come in a knowledge area, by what their answers have shown. */
public enum Level {
    NOT_YET("outcome.level.not-yet"),
    DEVELOPING("outcome.level.developing"),
    PROFICIENT("outcome.level.proficient");

    private final String key;

    Level(String key) {
        this.key = key;
    }

    /** As it stands on pages and in gradebooks. */
    public Message words() {
        return Message.of(key);
    }
}
