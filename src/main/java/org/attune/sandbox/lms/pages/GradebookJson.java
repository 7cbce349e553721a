package org.attune.sandbox.lms.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.attune.sandbox.lms.campus.Column;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Gradebook;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.campus.Posting;
import org.attune.sandbox.lms.services.ServiceAddresses;
import org.jspecify.annotations.Nullable;

/** A course's gradebook for tests: cells only where something arrived. */
record GradebookJson(String course, String title, List<ColumnJson> columns) {

    /**
     * @param id the line item's address, as the tool knows it
     * @param competency whether the tool made it for itself, on no activity
     */
    record ColumnJson(
            String id,
            long number,
            String label,
            BigDecimal scoreMaximum,
            @Nullable String resourceId,
            @Nullable String tag,
            @Nullable String resourceLinkId,
            boolean competency,
            List<CellJson> cells) {}

    /**
     * @param user the sub of launches
     * @param points the grade that stands, on the column's scale; absent when there is none
     * @param byTeacher whether a teacher set it, or took it away
     */
    record CellJson(
            String person, String user, @Nullable BigDecimal points, boolean byTeacher, List<ScoreJson> history) {}

    record ScoreJson(
            @Nullable BigDecimal scoreGiven,
            @Nullable BigDecimal scoreMaximum,
            @Nullable String comment,
            Instant timestamp,
            String activityProgress,
            String gradingProgress,
            @Nullable Instant startedAt,
            @Nullable Instant submittedAt,
            Instant arrived,
            String sender) {}

    static GradebookJson of(Course course, ServiceAddresses addresses) {
        var gradebook = course.gradebook();
        return new GradebookJson(
                course.id(),
                course.title(),
                gradebook.columns().stream()
                        .map(column -> column(course, gradebook, column, addresses))
                        .toList());
    }

    private static ColumnJson column(Course course, Gradebook gradebook, Column column, ServiceAddresses addresses) {
        var cells = course.students().stream()
                .filter(person -> gradebook.isTouched(column.id(), person))
                .map(person -> cell(gradebook, column, person))
                .toList();
        return new ColumnJson(
                addresses.lineItem(course, column.id()),
                column.id().value(),
                column.label(),
                column.maximum(),
                column.resourceId(),
                column.tag(),
                Objects.toString(column.resourceLink(), null),
                column.competency(),
                cells);
    }

    private static CellJson cell(Gradebook gradebook, Column column, Person person) {
        return new CellJson(
                person.id(),
                person.sub(),
                gradebook.points(column, person).orElse(null),
                gradebook.isByTeacher(column.id(), person),
                gradebook.history(column.id(), person).stream()
                        .map(GradebookJson::score)
                        .toList());
    }

    private static ScoreJson score(Posting posting) {
        var score = posting.score();
        return new ScoreJson(
                score.given(),
                score.maximum(),
                score.comment(),
                score.timestamp(),
                score.activityProgress().name(),
                score.gradingProgress().name(),
                score.startedAt(),
                score.submittedAt(),
                posting.arrived(),
                posting.sender());
    }
}
