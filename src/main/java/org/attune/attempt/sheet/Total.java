package org.attune.attempt.sheet;

import java.util.Collection;
import org.attune.attempt.Mark;
import org.attune.item.Score;
import org.attune.words.Message;

/**
 * What the marks of an attempt come to.
 *
 * @param score of the marks that are there
 * @param awaited how many an instructor has yet to give; their points are not among those that were possible
 */
public record Total(Score score, int awaited) {

    public static Total of(Collection<Mark> marks) {
        return new Total(
                marks.stream().filter(mark -> !mark.awaited()).map(Mark::score).reduce(Score.NONE, Score::plus),
                Math.toIntExact(marks.stream().filter(Mark::awaited).count()));
    }

    /** "8 of 12 points (67%)". */
    public Message words() {
        return Message.of("attempt.total", Points.earned(score), score.share());
    }
}
