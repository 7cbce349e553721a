package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import org.attune.competency.StatementId;

/**
 * One answer that can be chosen.
 *
 * @param credit the share of the item's points that choosing it adds: 0 to 1 for {@link SingleBest}, -1 to 1 for
 *     {@link MultipleResponse}
 * @param rationale why, for the one who chose it and for the one who did not
 */
public record Option(Key key, String text, BigDecimal credit, String rationale, List<StatementId> statements) {}
