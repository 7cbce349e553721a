package org.attune.passback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.attune.direct.DirectAnswer;
import org.attune.lti.services.Failure;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;

/**
 * Why a score is not where it should be, in plain words.
 *
 * @param kind for looking at the table: the failure's name and kind
 * @param remedy what a person can do; empty when waiting is all there is to do
 * @param detail what the platform said; may be empty
 */
record Trouble(String kind, String cause, String remedy, String detail) {

    /** The platform was not there, or wanted a pause. */
    static final String LATER = "LATER";

    static final String COLUMN_GONE = Refused.Kind.LINE_ITEM_GONE.name();

    /** A teacher has changed the grade on the platform, and it stands. */
    static final String TEACHERS_GRADE = "TEACHERS_GRADE";

    /** Likewise, though the platform took ours when somebody asked for it. */
    static final String TEACHERS_GRADE_KEPT = "TEACHERS_GRADE_KEPT";

    static final List<String> TEACHERS_GRADES = List.of(TEACHERS_GRADE, TEACHERS_GRADE_KEPT);

    static final String ATTEMPTS_USED_UP = Refused.Kind.ATTEMPTS_USED_UP.name();

    static Trouble of(Failure failure) {
        return switch (failure) {
            case RetryLater later -> new Trouble(LATER, later.cause(), "", "");
            case Refused refused ->
                new Trouble(refused.kind().name(), refused.cause(), refused.remedy(), refused.detail());
            case TokenRefused refused ->
                new Trouble(refused.kind().name(), refused.cause(), refused.remedy(), refused.detail());
        };
    }

    static Trouble of(DirectAnswer.Refused refused) {
        return new Trouble("DIRECT_" + refused.why(), refused.cause(), refused.remedy(), refused.detail());
    }

    static Trouble of(DirectAnswer.DoorShut shut) {
        return new Trouble("DIRECT_" + shut.why(), shut.cause(), shut.remedy(), shut.detail());
    }

    static Trouble noAdapter() {
        return new Trouble(
                "DIRECT_NO_ADAPTER",
                "The way into the learning platform's competencies is not set up any more.",
                "An administrator of Attune can set it up again. Or choose another way on this page.",
                "");
    }

    static Trouble notLater(String detail) {
        return new Trouble(
                "NOT_LATER",
                "The gradebook says that it already holds a newer score for this learner.",
                "If this lasts, the clock of the learning platform or of this tool is wrong: tell an administrator.",
                detail);
    }

    static Trouble ours(RuntimeException mistake) {
        return new Trouble(
                "OURS",
                "Something went wrong in this tool while the score was being sent.",
                "Tell whoever runs this tool; its log says more.",
                Optional.ofNullable(mistake.getMessage())
                        .orElse(mistake.getClass().getSimpleName()));
    }

    static Trouble columnGone(Column column) {
        return new Trouble(
                COLUMN_GONE,
                "The gradebook column was deleted on the learning platform, and the grades in it.",
                column.area().isPresent()
                        ? "If it is missed: \"Send these again\" makes a new one and fills it. If it was deleted on purpose, turn"
                                + " the columns for knowledge areas off in the settings of this activity."
                        : "If it is missed: in the activity's settings on the learning platform, let the tool send grades"
                                + " again, open the activity once from the course, then press \"Send these again\". If it was"
                                + " deleted on purpose, nothing is left to do.",
                "");
    }

    /** A 404 for a column that is there. */
    static Trouble learnerUnknown(Trouble trouble) {
        return new Trouble(
                Refused.Kind.UNKNOWN_LEARNER.name(),
                "The learning platform has the gradebook column, and does not know this learner in this course.",
                "Usually they are no longer enrolled. Once they are again, send again.",
                trouble.detail());
    }

    static Trouble noColumn() {
        return new Trouble(
                "NO_COLUMN",
                "The gradebook has no column for this activity.",
                "In the activity's settings on the learning platform, let the tool send grades (Moodle: \"Accept grades"
                        + " from the tool\"). Then open the activity once and press \"Send again\".",
                "");
    }

    Trouble afterTryingFor(Duration patience) {
        return new Trouble(
                kind,
                "It was tried for %s. The last time: %s".formatted(inWords(patience), cause),
                remedy.isEmpty() ? "When the learning platform can be reached again, press \"Send again\"." : remedy,
                detail);
    }

    private static String inWords(Duration patience) {
        if (patience.toDays() >= 2) {
            return patience.toDays() + " days";
        }
        return patience.toHours() >= 2 ? patience.toHours() + " hours" : patience.toMinutes() + " minutes";
    }
}
