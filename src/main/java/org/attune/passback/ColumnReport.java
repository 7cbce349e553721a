package org.attune.passback;

import java.math.BigDecimal;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;

/**
 * A column of the gradebook as the platform showed it when it was last looked at.
 *
 * @param area absent for the placement's own column
 * @param maximum what it is out of; absent until it was looked at
 */
public record ColumnReport(Optional<KnowledgeAreaId> area, Optional<BigDecimal> maximum) {}
