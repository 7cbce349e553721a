package org.attune.yaml;

import java.nio.file.Path;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param file the file, as it was named when it was read
 * @param line counted from 1; 0 when the problem is the file as a whole
 * @param message what is wrong and what would be right, in words for the author
 */
public record Problem(Path file, int line, String message) {

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, message) : "%s:%d: %s".formatted(file, line, message);
    }
}
