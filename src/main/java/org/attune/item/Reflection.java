package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * Something to be thought about in writing.
 *
 * @param minimumWords 1 or more; below it one may still submit
 * @param suggestedMost what is enough, in words; more is not held against anybody
 * @param guidance what a good answer looks at, or what one might have written: shown after the submission
 */
public record Reflection(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        int minimumWords,
        OptionalInt suggestedMost,
        ReflectionScoring scoring,
        Prose guidance)
        implements Item {

    public Reflection {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        Gate.points(key, points);
        Gate.require(minimumWords >= 1, "The minimum of words of '%s' must be 1 or more".formatted(key));
        Gate.require(
                suggestedMost.isEmpty() || suggestedMost.getAsInt() >= minimumWords,
                "What is suggested as the most words of '%s' must not be below the minimum".formatted(key));
        Gate.require(
                !(scoring instanceof ReflectionScoring.Rubric rubric)
                        || rubric.most().compareTo(points) == 0,
                "The highest levels of the rubric of '%s' must add up to its points".formatted(key));
    }

    public boolean reaches(String text) {
        return WordCount.of(text) >= minimumWords;
    }
}
