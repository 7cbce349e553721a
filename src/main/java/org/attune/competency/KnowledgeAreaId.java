package org.attune.competency;

import java.util.regex.Pattern;

/** A knowledge or skill area, by its permanent id: {@code tf-attachment}. */
public record KnowledgeAreaId(String value) implements Comparable<KnowledgeAreaId> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2}(-[a-z]+)+");

    public KnowledgeAreaId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not the id of a knowledge area (such as tf-attachment)".formatted(value));
        }
    }

    @Override
    public int compareTo(KnowledgeAreaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
