package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * Prompts, each to be matched with its answer. There may be more answers than prompts; an answer belongs to one prompt at
 * most, and yet may be given to several, of which then one only can be right.
 *
 * @param answers in the order in which they are shown
 * @param rows the prompts
 */
public record Matching(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        MatchScoring scoring,
        List<Column> answers,
        List<Row> rows)
        implements Placing {

    public Matching {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
        Gate.points(key, points);
        Gate.rows(key, rows);
        Gate.distinct("answers", answers, Column::key);
        Gate.belongs(rows, answers);
        Gate.require(
                rows.stream().map(Row::belongs).distinct().count() == rows.size(),
                "An answer of '%s' belongs to two rows".formatted(key));
    }

    @Override
    public List<Column> columns() {
        return answers;
    }

    @Override
    public boolean oneEach() {
        return false;
    }
}
