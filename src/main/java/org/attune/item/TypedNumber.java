package org.attune.item;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it: digits of any script, with one point or comma (or the Arabic decimal separator) between the whole
 * and the rest, and a sign before it. A separator of thousands is not guessed at: 1,000 is one, to three places.
 */
final class TypedNumber {

    private static final int LONGEST = 32;
    private static final Pattern FORM = Pattern.compile("[+\\-−]?(\\p{Nd}+([.,٫]\\p{Nd}*)?|[.,٫]\\p{Nd}+)");

    private TypedNumber() {}

    /** Empty when the text, which may come from anywhere, is not such a number or has more than 32 characters. */
    static Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(
                text.replace('−', '-').replace(',', '.').replace('٫', '.').replaceFirst("\\.$", "")));
    }
}
