package org.attune.item;

import java.util.List;
import org.attune.competency.StatementId;

/**
 * One of the things that a {@link Placing} asks to place.
 *
 * @param belongs the key of the column where it belongs
 * @param rationale why it belongs there
 */
public record Row(Key key, String text, Key belongs, String rationale, List<StatementId> statements) {

    public Row {
        statements = List.copyOf(statements);
    }

    /** The same row, belonging to another column. */
    Row belonging(Key column) {
        return new Row(key, text, column, rationale, statements);
    }
}
