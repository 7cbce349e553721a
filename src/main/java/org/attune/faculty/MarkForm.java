package org.attune.faculty;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.attempt.Mark;
import org.attune.item.Key;

/**
 * What an instructor writes to set a mark, as it was written.
 *
 * @param seen the version of the mark that the form was made for
 * @param told whether the learner is to be shown the words
 * @param levels of a rubric, by criterion
 */
record MarkForm(int seen, String points, String words, boolean told, Map<Key, Key> levels) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,12})?");

    static MarkForm of(Mark mark) {
        return new MarkForm(
                mark.version(),
                mark.score().earned().toPlainString(),
                mark.byHand().map(Mark.ByHand::words).orElse(""),
                mark.byHand().map(Mark.ByHand::told).orElse(false),
                mark.byHand().map(Mark.ByHand::levels).orElse(Map.of()));
    }

    /** The same words and points, for the mark that stands now. */
    MarkForm forMark(Mark mark) {
        return new MarkForm(mark.version(), points, words, told, levels);
    }

    public boolean chose(Key criterion, Key level) {
        return level.equals(levels.get(criterion));
    }

    /** Empty for what is no number from 0; a comma is as good as a point. */
    Optional<BigDecimal> number() {
        String text = points.strip();
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
