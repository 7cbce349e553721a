package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/** Any number of options may be chosen: their credits are added, and the sum is never below zero or above one. */
public record MultipleResponse(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        List<Option> options)
        implements Item {}
