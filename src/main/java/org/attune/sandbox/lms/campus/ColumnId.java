package org.attune.sandbox.lms.campus;

/** A gradebook column's number. */
public record ColumnId(long value) {

    public static ColumnId of(String text) {
        return new ColumnId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
