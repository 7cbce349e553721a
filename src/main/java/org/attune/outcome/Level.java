package org.attune.outcome;

/** How far someone has come in a knowledge area, by what their answers have shown. */
public enum Level {
    NOT_YET("Not yet"),
    DEVELOPING("Developing"),
    PROFICIENT("Proficient");

    private final String words;

    Level(String words) {
        this.words = words;
    }

    /** As it stands on pages and in gradebooks. */
    public String words() {
        return words;
    }
}
