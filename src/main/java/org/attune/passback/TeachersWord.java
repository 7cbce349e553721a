package org.attune.passback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Optional;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Failure;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Result;
import org.attune.lti.services.Results;
import org.attune.lti.services.ScoreMessage.Points;
import org.springframework.stereotype.Component;

/**
 * A teacher's word is last: looks, before a later score is sent, whether what stands on the platform is what we put there
 * (AGS 2.0, section 3.3). The read is a request like any other: it waits its turn, and a pause that the platform asks for
 * holds for it.
 */
@Component
class TeachersWord {

    /** What came of looking. */
    sealed interface Finding {

        /** Nobody has touched it, or nobody can tell: it is sent. */
        record Send(Told told) implements Finding {}

        /** @param shown absent where the grade was taken away */
        record Stands(Optional<Points> shown) implements Finding {}

        /** The platform wants a pause, or is not there. */
        record AskAgain(Failure failure) implements Finding {}
    }

    /** Results that cannot be read for ever must not keep grades from arriving for ever. */
    private static final int TRIES = 3;

    /** Platforms round to two places, and thirds of points are never quite what was sent. */
    private static final BigDecimal LEAST_DIFFERENCE = new BigDecimal("0.0001");

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private static final int DIGITS = 12;

    private final Results results;

    TeachersWord(Results results) {
        this.results = results;
    }

    Finding ask(Owed owed, Letter letter, URI lineItem) {
        Told told = owed.told();
        // Before the first score that was taken there is nothing of ours to compare with; and whoever insists has seen
        // it.
        if (!told.taken() || owed.insisted() || !mayRead(letter)) {
            return new Finding.Send(told);
        }
        return switch (results.read(letter.placement().registration(), lineItem, letter.userId())) {
            case Answer.Failed<Optional<Result>>(RetryLater later)
            when owed.tries() < TRIES -> new Finding.AskAgain(later);
            // No right to look, or an answer that nobody understands: grades would never arrive if it kept them back.
            case Answer.Failed<Optional<Result>> _ -> new Finding.Send(told);
            // No result at all: the gradebook was emptied, or the learner was enrolled anew.
            case Answer.Value<Optional<Result>>(Optional<Result> result) ->
                result.map(shown -> judge(shown, told, letter.points())).orElseGet(() -> new Finding.Send(told));
        };
    }

    /**
     * What the platform keeps though it has just taken ours: a grade that a person changed in Moodle is marked as overridden,
     * and no tool changes it. Empty where ours is there, or nobody can tell.
     */
    Optional<Finding.Stands> kept(Letter letter, URI lineItem) {
        if (!mayRead(letter)) {
            return Optional.empty();
        }
        return results.read(letter.placement().registration(), lineItem, letter.userId())
                        instanceof Answer.Value<Optional<Result>>(Optional<Result> result)
                ? result.flatMap(shown -> kept(shown, letter.points()))
                : Optional.empty();
    }

    private static Optional<Finding.Stands> kept(Result result, Optional<Points> ours) {
        Optional<Points> shown = shown(result);
        return ours.isEmpty() || agrees(shown, ours) || (result.score().isPresent() && shown.isEmpty())
                ? Optional.empty()
                : Optional.of(new Finding.Stands(shown));
    }

    private static boolean mayRead(Letter letter) {
        return letter.placement()
                .grades()
                .filter(service -> service.allows(GradeService.RESULT))
                .isPresent();
    }

    static Finding judge(Result result, Told told, Optional<Points> ours) {
        Optional<Points> shown = shown(result);
        if (result.score().isPresent() && shown.isEmpty()) {
            return new Finding.Send(told); // below zero, or out of nothing: no grade that could be compared
        }
        if (agrees(shown, told.tried())) {
            return new Finding.Send(told.withTriedAccepted());
        }
        boolean untouched = agrees(shown, told.accepted()) || agrees(shown, ours);
        // Before there were points, none are shown. After that, none means that somebody took them away: or, on Moodle,
        // that somebody made them a zero, which looks the same.
        boolean neverGraded = shown.isEmpty() && told.accepted().isEmpty();
        return untouched || neverGraded ? new Finding.Send(told) : new Finding.Stands(shown);
    }

    /** Without resultMaximum it is 1 (AGS 2.0, section 3.3.2). */
    private static Optional<Points> shown(Result result) {
        BigDecimal maximum = result.maximum().orElse(BigDecimal.ONE);
        return result.score()
                .filter(score -> score.signum() >= 0 && maximum.signum() > 0)
                .map(score -> new Points(score, maximum));
    }

    /** Moodle shows a zero as it shows no grade. */
    private static boolean agrees(Optional<Points> shown, Optional<Points> sent) {
        return shown.isPresent()
                ? sent.filter(points -> agrees(shown.get(), points)).isPresent()
                : sent.filter(points -> points.given().signum() == 0).isPresent();
    }

    /**
     * The same share of the points; or the same points out of another maximum, as when somebody changed the column and the
     * platform left the grades as they were.
     */
    private static boolean agrees(Points shown, Points sent) {
        BigDecimal tolerance = LEAST_DIFFERENCE.max(HALF_A_CENT.divide(shown.maximum(), DIGITS, RoundingMode.HALF_UP));
        boolean sameShare = share(shown).subtract(share(sent)).abs().compareTo(tolerance) <= 0;
        boolean samePoints = shown.given().subtract(sent.given()).abs().compareTo(HALF_A_CENT) <= 0;
        return sameShare || (samePoints && shown.maximum().compareTo(sent.maximum()) != 0);
    }

    /** Moodle cuts what is beyond the maximum. */
    private static BigDecimal share(Points points) {
        return points.given()
                .divide(points.maximum(), DIGITS, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE);
    }
}
