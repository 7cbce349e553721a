package org.attune.sandbox.lms.campus;

/** An activity's number; as a string it is the resource link's id, as Moodle does it. */
public record ActivityId(long value) {

    public static ActivityId of(String text) {
        return new ActivityId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
