package org.attune.faculty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.words.Message;

/**
 * What marking anew would change, or has changed, at one link.
 *
 * @param questions whose key is another now
 * @param submitted how many attempts there are
 * @param attempts how many of them have other marks
 * @param rows those on this page, by the names of the learners
 * @param kept the marks that stay what they are though the key is another
 */
record RescoringView(
        List<Question> questions, int submitted, int attempts, List<Row> rows, List<Kept> kept, Pages pages) {

    /**
     * @param name such as "Question 3"
     * @param asks a line of HTML
     * @param marks how many were made by the old key
     * @param before that key
     * @param now the one in force
     */
    record Question(Message name, String asks, int marks, Source before, Source now, List<Change> changes) {}

    /**
     * Whose key it is.
     *
     * @param since when the author's key was first in force; empty where that is not known
     */
    record Source(Message words, Optional<Instant> since) {}

    /** @param part such as the text of an option */
    record Change(Message part, Message before, Message after) {}

    /**
     * @param attempt its number
     * @param before the grade that all attempts of the learner make; empty where only marks are told
     */
    record Row(String name, int attempt, List<Mark> marks, Optional<Message> before, Optional<Message> after) {

        public boolean sameGrade() {
            return before.equals(after);
        }
    }

    record Mark(Message question, Message before, Message after) {}

    record Kept(String name, int attempt, Message question, Message mark, Message why) {}

    /** @param page counted from 1 */
    record Pages(int page, int last) {

        static final int ROWS = 50;

        static Pages of(int page, int rows) {
            int last = Math.max(1, (rows + ROWS - 1) / ROWS);
            return new Pages(Math.clamp(page, 1, last), last);
        }

        <T> List<T> cut(List<T> rows) {
            return rows.subList(Math.min(rows.size(), (page - 1) * ROWS), Math.min(rows.size(), page * ROWS));
        }
    }
}
