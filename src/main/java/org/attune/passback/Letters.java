package org.attune.passback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Optional;
import org.attune.course.Person;
import org.attune.course.Placement;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.item.Score;
import org.attune.lti.PublicUrl;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.lti.services.ScoreMessage.Submission;
import org.attune.outcome.Grade;
import org.attune.outcome.Mastery;
import org.attune.outcome.Outcome;
import org.attune.outcome.Outcomes;
import org.springframework.stereotype.Component;

/** Writes what is to be sent, from the outcome as it is at this moment and not as it was when it became owed. */
@Component
class Letters {

    private final Columns columns;
    private final Placements placements;
    private final People people;
    private final Outcomes outcomes;
    private final Comments comments;
    private final PublicUrl publicUrl;

    Letters(
            Columns columns,
            Placements placements,
            People people,
            Outcomes outcomes,
            Comments comments,
            PublicUrl publicUrl) {
        this.columns = columns;
        this.placements = placements;
        this.people = people;
        this.outcomes = outcomes;
        this.comments = comments;
        this.publicUrl = publicUrl;
    }

    /** Empty when there is nothing (any more) that this column should be told. */
    Optional<Letter> write(Owed owed) {
        Column column = columns.get(owed.lineItem());
        Placement placement = placements.get(column.placement());
        Person person = people.get(owed.person());
        Optional<Outcome> outcome = outcomes.of(column.placement(), owed.person());
        // The instructor may have changed their mind since about how outcomes reach the platform.
        boolean nowhere = placement.isOfNoLink() && !GradeRoute.goesDirectly(placement);
        if (outcome.isEmpty() || person.subject().isEmpty() || nowhere) {
            return Optional.empty();
        }
        Submission times = times(outcome.get());
        String userId = person.subject().get();
        if (column.area().isEmpty()) {
            Optional<Points> points =
                    outcome.get().grade().map(grade -> new Points(grade.points(), BigDecimal.valueOf(grade.maximum())));
            String comment = comments.of(outcome.get());
            return Optional.of(new Letter(placement, column, userId, points, comment, times, work(outcome.get())));
        }
        // The teacher may have changed their mind about the columns, or about the module.
        return column.area()
                .filter(area -> GradeRoute.takesColumns(placement))
                .filter(area -> column.resourceId().equals(GradeRoute.resourceId(placement, column.area())))
                .flatMap(outcome.get()::in)
                .map(mastery -> new Letter(
                        placement,
                        column,
                        userId,
                        Optional.of(percentage(mastery)),
                        comments.of(mastery),
                        times,
                        Optional.empty()));
    }

    /** As our own pages for submission review have it. */
    private Optional<URI> work(Outcome outcome) {
        return outcome.grade().flatMap(Grade::counted).map(attempt -> publicUrl.at("/submissions/" + attempt.value()));
    }

    private static Submission times(Outcome outcome) {
        return outcome.grade()
                .map(grade -> new Submission(Optional.of(grade.startedAt()), Optional.of(grade.submittedAt())))
                .or(() -> outcome.awaited()
                        .map(awaited ->
                                new Submission(Optional.of(awaited.startedAt()), Optional.of(awaited.submittedAt()))))
                .orElseThrow();
    }

    private static Points percentage(Mastery mastery) {
        Score evidence = mastery.evidence();
        BigDecimal given =
                evidence.earned().multiply(Addresses.AREA_MAXIMUM).divide(evidence.possible(), 2, RoundingMode.HALF_UP);
        return new Points(given, Addresses.AREA_MAXIMUM);
    }
}
