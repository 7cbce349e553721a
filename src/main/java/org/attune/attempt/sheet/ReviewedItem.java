package org.attune.attempt.sheet;

import java.util.List;
import java.util.Optional;
import org.attune.attempt.Mark;
import org.attune.attempt.key.KeyedItem;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Response;
import org.attune.item.Score;
import org.attune.item.Stem;
import org.attune.words.Message;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.HtmlUtils;

/**
 * An item of a submitted attempt, as it is looked back at.
 *
 * @param n its place, counted from 1
 * @param language that it stands in, as a code of ISO 639
 * @param asks what was asked, in a line of HTML, to be told from the other questions
 * @param panel how a panel answered it, where the mark is by a panel's key
 * @param review for the fragments of {@code attempt/review}
 * @param rubric by which an instructor marks it, with the levels that were reached; empty for an item without one
 */
@NamedInterface("sheet")
public record ReviewedItem(
        int n,
        Key key,
        String language,
        String asks,
        Mark mark,
        Optional<PanelView> panel,
        Review review,
        List<RubricLine> rubric) {

    static ReviewedItem of(int n, String language, KeyedItem keyed, Optional<Response> response, Mark mark) {
        Item item = keyed.item();
        return new ReviewedItem(
                n,
                item.key(),
                language,
                asks(item),
                mark,
                keyed.panel().map(by -> PanelView.of(item, by)),
                Review.of(item, response),
                RubricLine.of(item, mark));
    }

    /** "0.3 of 1 point", or what it is worth as long as the mark is awaited, or that it does not count. */
    public Message earned() {
        if (panel.filter(by -> !by.counts()).isPresent()) {
            return Message.of("attempt.keyed.uncounted");
        }
        return mark.awaited() ? Points.worth(mark.score().possible()) : Points.earned(mark.score());
    }

    /** All of its points were earned. */
    public boolean whole() {
        Score score = mark.score();
        return score.possible().signum() > 0 && score.earned().compareTo(score.possible()) == 0;
    }

    /** A case is told from the others by its title, the rest by what they ask. */
    private static String asks(Item item) {
        return item instanceof BranchingCase story
                ? HtmlUtils.htmlEscape(story.title())
                : Stem.of(item.stem()).question();
    }
}
