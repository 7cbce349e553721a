package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * A number is to be given: right when it is no further from the answer than the tolerance, and partly right within wider bands.
 *
 * @param unit shown beside the field; the learner gives the number alone
 * @param tolerance 0 or more; a number just as far off still counts as right
 * @param bands each wider than the one before, and worth less
 * @param rationale why the number matters, or what a wrong one may have come from
 * @param working how the number is worked out
 */
public record Numeric(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        Optional<String> unit,
        BigDecimal answer,
        BigDecimal tolerance,
        List<Band> bands,
        String rationale,
        Prose working)
        implements Item {

    public Numeric {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        bands = List.copyOf(bands);
        Gate.points(key, points);
        Gate.require(tolerance.signum() >= 0, "The tolerance of '%s' must not be below 0".formatted(key));
        BigDecimal within = tolerance;
        BigDecimal credit = BigDecimal.ONE;
        for (Band band : bands) {
            Gate.require(
                    band.within().compareTo(within) > 0,
                    "The band of '%s' within %s must be wider than what is within %s"
                            .formatted(key, band.within(), within));
            Gate.require(
                    band.credit().signum() > 0 && band.credit().compareTo(credit) < 0,
                    "The band of '%s' within %s must be worth less than %s, and more than 0"
                            .formatted(key, band.within(), credit));
            within = band.within();
            credit = band.credit();
        }
    }

    /**
     * @param within how far a number may be off, inclusive
     * @param credit the share of the points that it earns then: between 0 and 1
     */
    public record Band(BigDecimal within, BigDecimal credit) {}

    /** The share of the points that a number earns: 0 to 1. */
    public BigDecimal credit(BigDecimal number) {
        return isRight(number) ? BigDecimal.ONE : band(number).map(Band::credit).orElse(BigDecimal.ZERO);
    }

    boolean isRight(BigDecimal number) {
        return off(number).compareTo(tolerance) <= 0;
    }

    /** The narrowest that holds a number; empty when all are too narrow. */
    Optional<Band> band(BigDecimal number) {
        return bands.stream()
                .filter(band -> off(number).compareTo(band.within()) <= 0)
                .findFirst();
    }

    private BigDecimal off(BigDecimal number) {
        return number.subtract(answer).abs();
    }
}
