package org.attune.content;

import org.attune.yaml.Problems;

/**
 * What a check found.
 *
 * @param problems what keeps a module out
 * @param advice what should be better, and is no reason to take a module from the courses that use it
 * @param translations what keeps a translation out, while the module stays
 * @param gaps what is not translated, or not any more, beside what is: English stands there
 */
record Findings(Problems problems, Problems advice, Problems translations, Problems gaps) {

    Findings() {
        this(new Problems(), new Problems(), new Problems(), new Problems());
    }

    void addAll(Findings others) {
        problems.addAll(others.problems);
        advice.addAll(others.advice);
        translations.addAll(others.translations);
        gaps.addAll(others.gaps);
    }
}
