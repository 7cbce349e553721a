package org.attune.content;

import org.attune.yaml.Problems;

/**
 * What a check found.
 *
 * @param problems what keeps a module out
 * @param advice what should be better, and is no reason to take a module from the courses that use it
 */
record Findings(Problems problems, Problems advice) {

    Findings() {
        this(new Problems(), new Problems());
    }

    void addAll(Findings others) {
        problems.addAll(others.problems);
        advice.addAll(others.advice);
    }
}
