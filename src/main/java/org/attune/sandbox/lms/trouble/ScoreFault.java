package org.attune.sandbox.lms.trouble;

/** What a posted score may meet. {@link #word} is how forms and tests say it. */
public enum ScoreFault {
    NONE("ok", "Accepted"),
    SERVER_ERROR("500", "Answered 500 (the server fell over)"),
    UNAVAILABLE("503", "Answered 503 (down for maintenance)"),
    TOO_MANY("429", "Answered 429 with Retry-After"),
    BAD_REQUEST("400", "Answered 400 (as Moodle says no to nearly anything)"),
    UNPROCESSABLE("422", "Answered 422 (as Canvas says no to a learner it does not grade)"),
    RESET("reset", "Cut off: the connection closes without an answer, nothing is stored"),
    LOST("lost", "Stored, but the connection closes before the answer"),
    MIXED("mixed", "A bit of each: 500, 429, cut off, stored without an answer");

    private final String word;
    private final String meaning;

    ScoreFault(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
