package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * Situational judgement by rating: each response is rated by itself, on one scale.
 *
 * @param panel how a panel rated, where all of its ratings count and not only the rows' own; else empty
 */
public record Rating(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        RatingScoring scoring,
        Scale scale,
        List<Row> rows,
        Optional<PanelAnswers> panel)
        implements Placing {

    public Rating {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        rows = List.copyOf(rows);
        Gate.points(key, points);
        Gate.rows(key, rows);
        Gate.belongs(rows, scale.columns());
        List<Key> asked = rows.stream().map(Row::key).toList();
        List<Key> ratings = scale.columns().stream().map(Column::key).toList();
        panel.ifPresent(answers ->
                Gate.require(answers.within(asked, ratings), "A panel rated something else than '%s'".formatted(key)));
    }

    /** By the author's key. */
    public Rating(
            Key key,
            BigDecimal points,
            Set<KnowledgeAreaId> areas,
            List<StatementId> statements,
            Prose stem,
            RatingScoring scoring,
            Scale scale,
            List<Row> rows) {
        this(key, points, areas, statements, stem, scoring, scale, rows, Optional.empty());
    }

    Rating withRows(List<Row> other) {
        return new Rating(key, points, areas, statements, stem, scoring, scale, other, panel);
    }

    /** The same item, in which every rating of a panel counts. */
    public Rating keyedBy(PanelAnswers answers) {
        return new Rating(key, points, areas, statements, stem, scoring, scale, rows, Optional.of(answers));
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
