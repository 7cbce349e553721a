package org.attune.faculty;

import java.util.List;
import java.util.Optional;

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
     * @param since when that key was first in force, and the new one; in words
     */
    record Question(String name, String asks, int marks, String since, List<Change> changes) {}

    /** @param part such as "option rest" */
    record Change(String part, String before, String after) {}

    /**
     * @param attempt its number
     * @param before the grade that all attempts of the learner make; empty where only marks are told
     */
    record Row(String name, int attempt, List<Mark> marks, Optional<String> before, Optional<String> after) {

        public boolean sameGrade() {
            return before.equals(after);
        }
    }

    record Mark(String question, String before, String after) {}

    record Kept(String name, int attempt, String question, String mark, String why) {}

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
