package org.attune.competency;

import java.util.regex.Pattern;

/** A framework, by its permanent id: {@code specialist} or {@code mentor}. */
public record FrameworkId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+");

    public FrameworkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not the id of a framework (such as mentor)".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
