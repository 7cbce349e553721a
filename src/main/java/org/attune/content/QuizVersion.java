package org.attune.content;

/** A quiz as it was on a day: the first 32 hexadecimal digits of the SHA-256 of its source. */
public record QuizVersion(String value) {

    public QuizVersion {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not the version of a quiz: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
