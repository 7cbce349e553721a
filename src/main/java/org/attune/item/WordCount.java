package org.attune.item;

import java.util.regex.Pattern;

/**
 * Counts words in any script of writing. {@link #PATTERN} is read alike by Java and, with the flag {@code u}, by browsers: the
 * page's script is given it and counts by it too.
 *
 * <p>Letters, marks and digits in a row are a word, also when apostrophes or hyphens join them. Where words are written without
 * spaces between them, a Chinese character or Japanese sign counts as a word, and of Thai, Lao, Khmer and Burmese every four
 * letters (begun) do.
 */
public final class WordCount {

    private static final String SIGNS = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}";
    private static final String UNSPACED = "\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
    private static final String PART = "(?:(?![" + SIGNS + UNSPACED + "])[\\p{L}\\p{M}\\p{N}])+";

    /** What matches it once is one word. */
    public static final String PATTERN = "[" + SIGNS + "]"
            + "|(?:(?=[" + UNSPACED + "])[\\p{L}\\p{N}]\\p{M}*){1,4}"
            + "|" + PART + "(?:['\u2019\u02bc\u2010\u2011\\u00ad\\u200c\\u200d\\-]" + PART + ")*";

    private static final Pattern WORD = Pattern.compile(PATTERN);

    private WordCount() {}

    public static int of(String text) {
        return Math.toIntExact(WORD.matcher(text).results().count());
    }
}
