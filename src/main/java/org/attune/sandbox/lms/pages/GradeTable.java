package org.attune.sandbox.lms.pages;

import java.math.BigDecimal;
import java.util.List;
import org.attune.sandbox.lms.campus.Column;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Gradebook;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.campus.Posting;
import org.jspecify.annotations.Nullable;

/** The gradebook as a table, drawn from one look at it. */
record GradeTable(List<Column> columns, List<Row> rows) {

    /** Longer classes are shown in part; the JSON has them all. */
    static final int SHOWN = 60;

    record Row(Person person, List<Cell> cells) {}

    /**
     * @param points the grade that counts, or null
     * @param last the score that arrived last, or null
     * @param byTeacher whether a teacher set the grade, or took it away
     */
    record Cell(
            Column column,
            @Nullable BigDecimal points,
            @Nullable Posting last,
            int arrivals,
            boolean byTeacher) {

        /** Whether anything came, by the tool or by hand. */
        public boolean touched() {
            return last != null || byTeacher;
        }

        /** Something came, but it is no grade (yet). */
        public boolean waiting() {
            return touched() && points == null;
        }
    }

    static GradeTable of(Course course, List<Person> people) {
        var gradebook = course.gradebook();
        var columns = gradebook.columns();
        var rows = people.stream()
                .limit(SHOWN)
                .map(person -> new Row(
                        person,
                        columns.stream()
                                .map(column -> cell(gradebook, column, person))
                                .toList()))
                .toList();
        return new GradeTable(columns, rows);
    }

    static Cell cell(Gradebook gradebook, Column column, Person person) {
        var history = gradebook.history(column.id(), person);
        var last = history.isEmpty() ? null : history.getLast();
        return new Cell(
                column,
                gradebook.points(column, person).orElse(null),
                last,
                history.size(),
                gradebook.isByTeacher(column.id(), person));
    }
}
