package org.attune.competency;

import java.util.regex.Pattern;

/** A statement of practice, by its permanent id: {@code S-TF-17} of the Specialist's, {@code M-DS-12} of the Mentor's. */
public record StatementId(String value) implements Comparable<StatementId> {

    private static final Pattern FORM = Pattern.compile("[SM]-[A-Z]{2}-\\d{2}");

    public StatementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not the id of a statement (such as S-TF-17)".formatted(value));
        }
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
