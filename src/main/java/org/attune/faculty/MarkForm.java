package org.attune.faculty;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.attempt.Mark;

/**
 * What an instructor writes to set a mark, as it was written.
 *
 * @param seen the version of the mark that the form was made for
 * @param told there when the learner is to be shown the words
 */
record MarkForm(int seen, String points, String words, boolean told) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,12})?");

    static MarkForm of(Mark mark) {
        return new MarkForm(
                mark.version(),
                mark.score().earned().toPlainString(),
                mark.byHand().map(Mark.ByHand::words).orElse(""),
                mark.byHand().map(Mark.ByHand::told).orElse(false));
    }

    /** The same words and points, for the mark that stands now. */
    MarkForm forMark(Mark mark) {
        return new MarkForm(mark.version(), points, words, told);
    }

    /** Empty for what is no number from 0; a comma is as good as a point. */
    Optional<BigDecimal> number() {
        String text = points.strip();
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
