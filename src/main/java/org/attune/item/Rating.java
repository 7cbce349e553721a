package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/** Situational judgement by rating: each response is rated by itself, on one scale. */
public record Rating(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        RatingScoring scoring,
        Scale scale,
        List<Row> rows)
        implements Placing {

    public Rating {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        rows = List.copyOf(rows);
        Gate.points(key, points);
        Gate.rows(key, rows);
        Gate.belongs(rows, scale.columns());
    }

    @Override
    public List<Column> columns() {
        return scale.columns();
    }

    @Override
    public boolean oneEach() {
        return false;
    }
}
