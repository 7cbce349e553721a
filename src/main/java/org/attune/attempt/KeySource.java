package org.attune.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.attune.content.QuizVersion;

/**
 * By which key answers are marked.
 *
 * @param quiz the version of the quiz
 * @param choice of a panel, whose answers key the items that it answered; where it is empty, all is by the author's key
 */
public record KeySource(QuizVersion quiz, Optional<KeyChoiceId> choice) {

    /** By the author's key. */
    public KeySource(QuizVersion quiz) {
        this(quiz, Optional.empty());
    }

    public static KeySource of(ResultSet row, String quiz, String choice) throws SQLException {
        return new KeySource(new QuizVersion(row.getString(quiz)), choice(row, choice));
    }

    static Optional<KeyChoiceId> choice(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new KeyChoiceId(id));
    }
}
