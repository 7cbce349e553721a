package org.attune.faculty;

import java.util.List;
import java.util.Optional;
import org.attune.competency.Statement;
import org.attune.competency.StatementId;
import org.attune.words.Message;

/**
 * A statement of practice as teachers read it.
 *
 * @param words for whom it counts and how it is shown, such as "For all Mentors"; none for the Specialist's
 * @param repeats the id of the statement that says the same
 */
record StatementView(
        String id, String text, List<Statement.Part> parts, List<Message> words, Optional<String> repeats) {

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.id().value(),
                statement.text(),
                statement.parts(),
                StatementWords.of(statement),
                statement.repeats().map(StatementId::value));
    }
}
