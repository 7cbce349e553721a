package org.attune.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects what is wrong, so that an author sees all of it at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Path file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return Collections.unmodifiableList(found);
    }
}
