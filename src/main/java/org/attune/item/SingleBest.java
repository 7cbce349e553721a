package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
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
        implements Item {}
