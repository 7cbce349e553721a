package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * Any number of options may be chosen: their credits are added, and the sum is never below zero or above one. The credits
 * above zero add up to exactly 1.
 */
public record MultipleResponse(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        List<Option> options)
        implements Item {

    public MultipleResponse {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        options = List.copyOf(options);
        Gate.points(key, points);
        Gate.distinct("options", options, Option::key);
        options.forEach(option -> Gate.credit(option.key(), option.credit(), -1));
        BigDecimal best = options.stream()
                .map(Option::credit)
                .filter(credit -> credit.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Gate.require(
                best.compareTo(BigDecimal.ONE) == 0,
                "The credits above 0 of '%s' must add up to 1, not %s".formatted(key, best));
    }

    public Optional<Option> option(Key wanted) {
        return options.stream().filter(option -> option.key().equals(wanted)).findFirst();
    }
}
