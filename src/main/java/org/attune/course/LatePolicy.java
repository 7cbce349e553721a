package org.attune.course;

/** What becomes of an attempt that is submitted after the due moment. */
public sealed interface LatePolicy {

    /** It is as good as any other. */
    record Accept() implements LatePolicy {}

    /** It counts in full, and is marked as late wherever it is shown. */
    record Mark() implements LatePolicy {}

    /** There is none: the due moment closes the quiz. */
    record Refuse() implements LatePolicy {}

    /**
     * For each day that has begun, a part is taken off.
     *
     * @param percent of what the quiz is worth, taken off for each day: 1 to 100
     * @param floor in percent of what the quiz is worth: nobody is brought below it, and who had earned less keeps that; 0 to
     *     99
     */
    record TakeOff(int percent, int floor) implements LatePolicy {

        public TakeOff {
            if (percent < 1 || percent > 100 || floor < 0 || floor > 99) {
                throw new IllegalArgumentException("%d percent a day, not below %d".formatted(percent, floor));
            }
        }
    }
}
