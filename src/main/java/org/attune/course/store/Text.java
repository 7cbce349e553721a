package org.attune.course.store;

/** Cuts what a platform sends to what a column holds: a long title is shortened, not refused. */
final class Text {

    static final int COLUMN = 255;

    private Text() {}

    static String cut(String text) {
        if (text.length() <= COLUMN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(COLUMN - 1)) ? COLUMN - 1 : COLUMN;
        return text.substring(0, end);
    }
}
