package org.attune.faculty;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.attempt.AttemptId;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.report.Attempts;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.People;
import org.attune.lti.Launch;
import org.attune.lti.Launches;
import org.attune.outcome.Grade;
import org.attune.outcome.Outcomes;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where one arrives from a gradebook, to see the work behind a grade: by a submission review request (Moodle), or by the
 * address of one attempt (Canvas's SpeedGrader, which the score told it). It only leads on: to a learner's attempt for those who
 * teach, to their own results for learners, and the pages there ask again who may see them.
 */
@Controller
class SubmissionReviewPage {

    private static final Pattern ATTEMPT = Pattern.compile(".*/submissions/(\\d{1,18})");

    private final Launches launches;
    private final People people;
    private final Attempts attempts;
    private final Outcomes outcomes;

    SubmissionReviewPage(Launches launches, People people, Attempts attempts, Outcomes outcomes) {
        this.launches = launches;
        this.people = people;
        this.attempts = attempts;
        this.outcomes = outcomes;
    }

    @GetMapping("/at/{launch}/review")
    String open(Visit visit, Words words, Model model) {
        PlacementId placement = visit.placement().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Launch launch = launches.get(visit.launch());
        Optional<AttemptId> named = named(launch);
        if (!visit.byInstructor()) {
            return named.or(() -> graded(placement, visit.person()))
                    .map(attempt -> "redirect:%s/attempts/%d/results".formatted(visit.base(), attempt.value()))
                    .orElse("redirect:" + visit.base() + "/module");
        }
        if (named.isPresent()) {
            return "redirect:" + AttemptPage.address(visit, named.get());
        }
        Optional<String> whose = launch.message() instanceof Launch.Message.SubmissionReview(Optional<String> learner)
                ? learner
                : Optional.empty();
        if (whose.isEmpty()) {
            return "redirect:" + visit.base() + "/class";
        }
        Optional<Person> learner = people.withSubject(launch, whose.get());
        Optional<AttemptId> attempt =
                learner.flatMap(person -> graded(placement, person.id()).or(() -> open(placement, person.id())));
        if (attempt.isPresent()) {
            return "redirect:" + AttemptPage.address(visit, attempt.get());
        }
        model.addAttribute("learner", learner.map(person -> words.say(person.displayName())));
        return "faculty/no-attempt";
    }

    private static Optional<AttemptId> named(Launch launch) {
        Matcher path =
                ATTEMPT.matcher(Optional.ofNullable(launch.target().getPath()).orElse(""));
        return path.matches() ? Optional.of(new AttemptId(Long.parseLong(path.group(1)))) : Optional.empty();
    }

    /** The attempt that makes the grade; the latest one where the average does, or nothing is graded yet. */
    private Optional<AttemptId> graded(PlacementId placement, PersonId person) {
        return outcomes.grade(placement, person).flatMap(Grade::counted).or(() -> latest(placement, person));
    }

    private Optional<AttemptId> latest(PlacementId placement, PersonId person) {
        List<MarkedAttempt> submitted = attempts.marked(placement, person);
        return submitted.isEmpty()
                ? Optional.empty()
                : Optional.of(submitted.getLast().id());
    }

    private Optional<AttemptId> open(PlacementId placement, PersonId person) {
        return Optional.ofNullable(attempts.open(placement).get(person)).map(attempt -> attempt.id());
    }
}
