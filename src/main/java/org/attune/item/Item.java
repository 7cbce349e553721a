package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * Something that is asked. A new kind is a new record here: the compiler then names every place that must learn of it
 * (marking, reading of responses, the player, the review).
 */
public sealed interface Item
        permits SingleBest, MultipleResponse, BestAndWorst, Numeric, Reflection, BranchingCase, Placing {

    /** Permanent within its module. */
    Key key();

    /** The most that can be earned: above 0. */
    BigDecimal points();

    /** The knowledge areas that a mark on this item is evidence for: at least one. */
    Set<KnowledgeAreaId> areas();

    List<StatementId> statements();

    /** The case and the question. */
    Prose stem();
}
