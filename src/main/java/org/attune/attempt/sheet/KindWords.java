package org.attune.attempt.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.attune.item.BestAndWorst;
import org.attune.item.Numeric;
import org.attune.item.Response;
import org.attune.words.Message;

/** What is said about items that have a form of their own: what to do, and how it is scored. */
final class KindWords {

    static final Message PAIR = Message.of("attempt.pair.how");

    private KindWords() {}

    static Message rule(BestAndWorst item) {
        return Message.of(
                "attempt.placing.rule",
                Points.worth(item.points()),
                switch (item.scoring()) {
                    case EACH -> Message.of("attempt.pair.each");
                    case PLUS_MINUS -> Message.of("attempt.pair.plus-minus");
                });
    }

    /** "1 point, for a number within 0.5 of the right one. Within 1: 0.5 points." */
    static Message rule(Numeric item) {
        Message rule = item.tolerance().signum() == 0
                ? Message.of("attempt.number.exact", Points.worth(item.points()))
                : Message.of("attempt.number.within", Points.worth(item.points()), plain(item.tolerance()));
        List<Message> bands = item.bands().stream()
                .map(band -> Message.of("attempt.number.band", plain(band.within()), Points.worth(part(item, band))))
                .toList();
        return bands.isEmpty() ? rule : Message.of("attempt.number.bands", rule, bands);
    }

    private static BigDecimal part(Numeric item, Numeric.Band band) {
        return item.points().multiply(band.credit());
    }

    /** The number that was read, where it looks otherwise than what was typed. */
    static Optional<String> readAs(Response.Entered entered) {
        return entered.number().map(KindWords::plain).filter(number -> !number.equals(entered.text()));
    }

    /** "12.5", and never "12.50" or "1E+2". */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
