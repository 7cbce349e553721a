package org.attune.attempt.sheet;

import java.util.List;
import java.util.Map;
import org.attune.attempt.Mark;
import org.attune.item.Criterion;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Reflection;
import org.attune.item.ReflectionScoring;
import org.attune.words.Message;

/** A criterion of a rubric, with the level that was reached. */
public record RubricLine(Key criterion, String text, List<RubricLevel> levels) {

    /** @param points "2 points" */
    public record RubricLevel(Key key, Message points, String text, boolean reached) {}

    static List<RubricLine> of(Item item, Mark mark) {
        Map<Key, Key> reached = mark.byHand().map(Mark.ByHand::levels).orElse(Map.of());
        return item instanceof Reflection reflection && reflection.scoring() instanceof ReflectionScoring.Rubric rubric
                ? rubric.criteria().stream()
                        .map(criterion -> line(criterion, reached))
                        .toList()
                : List.of();
    }

    private static RubricLine line(Criterion criterion, Map<Key, Key> reached) {
        return new RubricLine(
                criterion.key(),
                criterion.text(),
                criterion.levels().stream()
                        .map(level -> new RubricLevel(
                                level.key(),
                                Points.worth(level.points()),
                                level.text(),
                                level.key().equals(reached.get(criterion.key()))))
                        .toList());
    }
}
