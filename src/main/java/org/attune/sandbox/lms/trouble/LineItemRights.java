package org.attune.sandbox.lms.trouble;

/** Whether the tool may make columns. {@link #word} is how forms and tests say it. */
public enum LineItemRights {
    ALLOWED("allowed", "Allowed"),
    FORBIDDEN("forbidden", "Scope granted, but every attempt answered 403"),
    NOT_OFFERED("not-offered", "Scope not offered: the tool may only read columns");

    private final String word;
    private final String meaning;

    LineItemRights(String word, String meaning) {
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
