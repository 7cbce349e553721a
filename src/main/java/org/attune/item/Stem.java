package org.attune.item;

/**
 * A stem in its two parts: the case that is told, and the question that it ends with.
 *
 * @param story paragraphs, as HTML; empty when the stem is nothing but a question
 * @param question the words of the last paragraph, as HTML without the paragraph around it
 */
public record Stem(String story, String question) {

    private static final String OPEN = "<p>";
    private static final String CLOSE = "</p>";

    /** The last paragraph is the question; a stem that ends with something else is all story, and asks nothing by itself. */
    public static Stem of(Prose stem) {
        String html = stem.html().strip();
        int last = html.lastIndexOf(OPEN);
        if (last < 0 || !html.endsWith(CLOSE)) {
            return new Stem(html, "");
        }
        return new Stem(
                html.substring(0, last).strip(),
                html.substring(last + OPEN.length(), html.length() - CLOSE.length())
                        .strip());
    }
}
