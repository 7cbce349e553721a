package org.attune.faculty;

import java.util.List;
import java.util.Optional;
import org.attune.attempt.Mark;
import org.attune.attempt.sheet.ReviewedItem;
import org.attune.words.Message;

/**
 * A question of an attempt, with the form that sets its mark.
 *
 * @param setBy who set the mark by hand; empty where marking did
 * @param unfolded whether the page shows it open
 * @param mistakes what is wrong with the form
 */
record ItemView(ReviewedItem item, String setBy, boolean unfolded, MarkForm form, List<Message> mistakes) {

    public Optional<Mark.ByHand> byHand() {
        return item.mark().byHand();
    }
}
