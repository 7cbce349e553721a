package org.attune.competency;

import java.util.regex.Pattern;

/** An area of expertise, by its permanent id: {@code TF}. */
public record AreaOfExpertiseId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public AreaOfExpertiseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not the id of an area of expertise (such as TF)".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
