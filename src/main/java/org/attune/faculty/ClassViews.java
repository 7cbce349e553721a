package org.attune.faculty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.OpenAttempt;
import org.attune.attempt.report.Attempts;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.CourseRoster;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.faculty.ClassView.Problem;
import org.attune.faculty.LearnerRow.Shown;
import org.attune.outcome.Outcome;
import org.attune.outcome.Outcomes;
import org.attune.passback.Deliveries;
import org.attune.passback.Delivery;
import org.attune.passback.Delivery.NothingToSend;
import org.attune.passback.Delivery.Undeliverable;
import org.attune.passback.DeliveryWords;
import org.attune.passback.Sent;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.stereotype.Component;

/** Puts together what a teacher sees of a class; a handful of queries, however many learners there are. */
@Component
class ClassViews {

    private final Attempts attempts;
    private final Outcomes outcomes;
    private final Deliveries deliveries;
    private final RosterViews rosters;
    private final Placements placements;
    private final People people;
    private final Competencies competencies;

    ClassViews(
            Attempts attempts,
            Outcomes outcomes,
            Deliveries deliveries,
            RosterViews rosters,
            Placements placements,
            People people,
            Competencies competencies) {
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.deliveries = deliveries;
        this.rosters = rosters;
        this.placements = placements;
        this.people = people;
        this.competencies = competencies;
    }

    ClassView of(PlacementId placement, CourseRoster roster, Words words) {
        Map<PersonId, List<MarkedAttempt>> marked = attempts.marked(placement);
        Map<PersonId, OpenAttempt> open = attempts.open(placement);
        Set<PersonId> begun = new HashSet<>(marked.keySet());
        begun.addAll(open.keySet());
        Map<PersonId, Outcome> outcome = outcomes.forPlacement(placement);
        Map<PersonId, Sent> sent = deliveries.of(placement, begun);
        List<Person> learners =
                people.all(begun).values().stream().sorted(byName(words)).toList();
        List<LearnerRow> rows = learners.stream()
                .map(person -> row(
                        person,
                        marked.getOrDefault(person.id(), List.of()),
                        Optional.ofNullable(open.get(person.id())),
                        Optional.ofNullable(outcome.get(person.id())),
                        sent(sent, person),
                        roster.hasLeft(person.id()),
                        words))
                .toList();
        boolean underWay =
                learners.stream().anyMatch(person -> sent(sent, person).grade().isUnderWay());
        RosterView list = rosters.of(roster, learners, words);
        List<String> standing =
                rows.stream().filter(LearnerRow::stands).map(LearnerRow::name).toList();
        return new ClassView(
                rows,
                problems(learners, sent, words),
                standing,
                columns(placement),
                awaited(marked),
                list,
                underWay || list.underWay());
    }

    private static Comparator<Person> byName(Words words) {
        return Comparator.comparing(
                        (Person person) -> words.say(person.displayName()).toLowerCase(words.locale()))
                .thenComparingLong(person -> person.id().value());
    }

    /** A column that somebody gave other points: grades arrive in proportion. */
    private List<Message> columns(PlacementId placement) {
        BigDecimal own = BigDecimal.valueOf(placements.get(placement).settings().maximumPoints());
        return deliveries.columns(placement).stream()
                .filter(column -> column.area().isEmpty())
                .flatMap(column -> column.maximum().stream())
                .filter(theirs -> theirs.compareTo(own) != 0)
                .map(theirs -> Message.of("faculty.class.scaled", own, plain(theirs)))
                .toList();
    }

    private static int awaited(Map<PersonId, List<MarkedAttempt>> marked) {
        return marked.values().stream()
                .flatMap(List::stream)
                .mapToInt(MarkedAttempt::awaited)
                .sum();
    }

    private static Sent sent(Map<PersonId, Sent> all, Person person) {
        return all.getOrDefault(person.id(), Sent.NOTHING);
    }

    private LearnerRow row(
            Person person,
            List<MarkedAttempt> marked,
            Optional<OpenAttempt> open,
            Optional<Outcome> outcome,
            Sent sent,
            boolean left,
            Words words) {
        return new LearnerRow(
                person.id().value(),
                words.say(person.displayName()),
                attempts(marked.size(), open),
                AttemptViews.links(marked, open),
                outcome.flatMap(Outcome::grade)
                        .map(grade -> Message.of("faculty.class.of", plain(grade.points()), grade.maximum())),
                outcome.map(Outcome::mastery).orElse(List.of()).stream()
                        .map(m -> new Shown(title(m.area()), m.level().words()))
                        .toList(),
                DeliveryWords.forTeacher(sent.grade()),
                sent.areas().entrySet().stream()
                        .filter(entry -> !(entry.getValue() instanceof Delivery.Delivered))
                        .map(entry -> new Shown(
                                title(entry.getKey()),
                                DeliveryWords.forTeacher(entry.getValue()).words()))
                        .toList(),
                canBeSent(sent.grade()) || stands(sent),
                stands(sent),
                left);
    }

    private static boolean stands(Sent sent) {
        return sent.grade() instanceof Delivery.Standing
                || sent.areas().values().stream().anyMatch(area -> area instanceof Delivery.Standing);
    }

    private static boolean canBeSent(Delivery delivery) {
        return switch (delivery) {
            case NothingToSend(Delivery.Reason reason) -> reason == Delivery.Reason.NOT_ASKED_FOR;
            case Delivery.Waiting _, Delivery.OnItsWay _ -> false;
            case Delivery.Standing _ -> true;
            case Delivery.Delivered _, Delivery.Announced _, Delivery.TryingAgain _, Undeliverable _ -> true;
        };
    }

    static Message attempts(int submitted, Optional<OpenAttempt> open) {
        return open.map(attempt -> Message.of(
                        "faculty.class.submitted-and-open",
                        submitted,
                        attempt.number(),
                        attempt.answered(),
                        attempt.items()))
                .orElseGet(() -> Message.of("faculty.class.submitted", submitted));
    }

    /** The same cause is told once, with the names of all whom it concerns. */
    private List<Problem> problems(List<Person> learners, Map<PersonId, Sent> sent, Words words) {
        Map<List<String>, List<String>> whose = new LinkedHashMap<>();
        for (Person person : learners) {
            Sent his = sent(sent, person);
            String name = words.say(person.displayName());
            his.grade().undeliverable().ifPresent(problem -> note(whose, problem, name));
            his.areas()
                    .forEach((area, delivery) -> delivery.undeliverable()
                            .ifPresent(problem -> note(whose, problem, "%s (%s)".formatted(name, title(area)))));
        }
        return whose.entrySet().stream()
                .map(entry -> new Problem(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getValue()))
                .toList();
    }

    private static void note(Map<List<String>, List<String>> whose, Undeliverable problem, String who) {
        whose.computeIfAbsent(List.of(problem.cause(), problem.remedy(), problem.detail()), _ -> new ArrayList<>())
                .add(who);
    }

    private String title(KnowledgeAreaId area) {
        return competencies.area(area).map(KnowledgeArea::title).orElse(area.value());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
