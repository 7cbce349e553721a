package org.attune.attempt.player;

import java.util.List;
import java.util.Optional;
import org.attune.attempt.sheet.Question;
import org.attune.attempt.sheet.Sheet;
import org.attune.item.Item;
import org.attune.item.Response;

/**
 * An answer that came when the attempt took none any more: it is shown, so that nothing is lost silently.
 *
 * @param n the place of its item in the quiz, counted from 1
 * @param language in which its item stands
 * @param lines empty for a case, whose decisions are not listed
 */
record TooLate(int n, String language, List<String> lines) {

    static TooLate of(Sheet sheet, Item item, Optional<Response> sent) {
        return new TooLate(
                sheet.place(item), sheet.language(item), Question.of(item, sent).answer());
    }
}
