package org.attune.competency;

import java.util.Arrays;

/** For which Mentors a statement counts. */
public enum Designation {
    ALL("A"),
    CLINICAL("C"),
    POLICY("P"),
    RESEARCH_FACULTY("RF");

    private final String code;

    Designation(String code) {
        this.code = code;
    }

    /** As the framework abbreviates it: A, C, P or RF. */
    public String code() {
        return code;
    }

    static Designation ofCode(String code) {
        return Arrays.stream(values())
                .filter(designation -> designation.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is not a designation: A, C, P or RF".formatted(code)));
    }
}
