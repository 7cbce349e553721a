package org.attune.sandbox.lms.campus;

import java.util.Arrays;
import org.attune.sandbox.lms.Refused;

/**
 * Which platform a course behaves like where platforms differ. What each does was observed on a real Moodle 4.2, and read in
 * Canvas's source; {@link #word} is how forms and tests say it, {@link #family} what launches call it.
 */
public enum Personality {
    STRICT("strict", "By the specification", "attune-sandbox"),
    MOODLE("moodle", "As Moodle was seen to", "moodle"),
    CANVAS("canvas", "As Canvas's source says", "canvas");

    private final String word;
    private final String meaning;
    private final String family;

    Personality(String word, String meaning, String family) {
        this.word = word;
        this.meaning = meaning;
        this.family = family;
    }

    public static Personality of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("manners: strict, moodle or canvas"));
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }

    /** The product_family_code of launches. */
    public String family() {
        return family;
    }

    public boolean isMoodle() {
        return this == MOODLE;
    }

    public boolean isCanvas() {
        return this == CANVAS;
    }
}
