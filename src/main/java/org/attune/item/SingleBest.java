package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/** One option is best; others may earn part of the points. Exactly one option has a credit of 1. */
public record SingleBest(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        List<Option> options)
        implements Item {

    public SingleBest {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        options = List.copyOf(options);
        Gate.points(key, points);
        Gate.distinct("options", options, Option::key);
        options.forEach(option -> Gate.credit(option.key(), option.credit(), 0));
        Gate.require(
                options.stream()
                                .filter(option -> option.credit().compareTo(BigDecimal.ONE) == 0)
                                .count()
                        == 1,
                "Exactly one option of '%s' must have the credit 1".formatted(key));
    }

    public Optional<Option> option(Key wanted) {
        return options.stream().filter(option -> option.key().equals(wanted)).findFirst();
    }
}
