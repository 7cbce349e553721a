package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/** Responses to be ranked, the best first: each row gets a place of its own, and the places of the key are the numbers from 1. */
public record Ranking(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        OrderScoring scoring,
        List<Row> rows)
        implements Placing {

    public Ranking {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        rows = List.copyOf(rows);
        Gate.points(key, points);
        Gate.rows(key, rows);
        Gate.places(key, rows);
    }

    @Override
    public List<Column> columns() {
        return Column.numbered(rows.size());
    }

    @Override
    public boolean oneEach() {
        return true;
    }
}
