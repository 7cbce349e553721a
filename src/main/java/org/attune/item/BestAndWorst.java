package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/** Of several responses to a situation, the best one and the worst one are to be picked; the others lie between. */
public record BestAndWorst(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        BestAndWorstScoring scoring,
        List<Candidate> candidates,
        Key best,
        Key worst)
        implements Item {

    public BestAndWorst {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        candidates = List.copyOf(candidates);
        Gate.points(key, points);
        Gate.distinct("options", candidates, Candidate::key);
        Gate.require(candidates.size() >= 3, "Item '%s' must have at least three options".formatted(key));
        Gate.require(has(candidates, best), "There is no '%s' to be the best of '%s'".formatted(best, key));
        Gate.require(has(candidates, worst), "There is no '%s' to be the worst of '%s'".formatted(worst, key));
        Gate.require(!best.equals(worst), "'%s' is the best and the worst of '%s'".formatted(best, key));
    }

    /**
     * What may be picked.
     *
     * @param rationale why it is the best, the worst, or neither
     */
    public record Candidate(Key key, String text, String rationale, List<StatementId> statements) {

        public Candidate {
            statements = List.copyOf(statements);
        }
    }

    public Optional<Candidate> candidate(Key wanted) {
        return candidates.stream()
                .filter(candidate -> candidate.key().equals(wanted))
                .findFirst();
    }

    private static boolean has(List<Candidate> candidates, Key wanted) {
        return candidates.stream().anyMatch(candidate -> candidate.key().equals(wanted));
    }
}
