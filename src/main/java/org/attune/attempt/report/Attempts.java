package org.attune.attempt.report;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.attune.attempt.AttemptId;
import org.attune.attempt.Mark;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.MarkedAttempt.ItemMark;
import org.attune.attempt.OpenAttempt;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.AttemptSettings;
import org.attune.attempt.store.Marks;
import org.attune.attempt.store.Papers;
import org.attune.attempt.store.Steps;
import org.attune.content.ModuleId;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.Terms;
import org.attune.course.store.Accommodations;
import org.attune.course.store.Placements;
import org.attune.item.Item;
import org.attune.item.Key;
import org.springframework.stereotype.Service;

/**
 * What later stages may ask about attempts. Instructors' previews are never among the answers, nor are attempts at another
 * module than the one that the placement opens now.
 */
@Service
public class Attempts {

    private final AttemptRows attempts;
    private final Steps steps;
    private final Marks marks;
    private final Papers papers;
    private final Placements placements;
    private final Accommodations accommodations;
    private final AttemptSettings settings;

    Attempts(
            AttemptRows attempts,
            Steps steps,
            Marks marks,
            Papers papers,
            Placements placements,
            Accommodations accommodations,
            AttemptSettings settings) {
        this.attempts = attempts;
        this.steps = steps;
        this.marks = marks;
        this.papers = papers;
        this.placements = placements;
        this.accommodations = accommodations;
        this.settings = settings;
    }

    /** The submitted attempts of a person at a placement, in the order of their numbers. */
    public List<MarkedAttempt> marked(PlacementId placement, PersonId person) {
        return marked(placement, List.of(person)).getOrDefault(person, List.of());
    }

    /** The submitted attempts of some people at a placement, a few hundred at most; who has none is not in it. */
    public Map<PersonId, List<MarkedAttempt>> marked(PlacementId placement, Collection<PersonId> people) {
        List<Attempt> submitted = people.isEmpty() ? List.of() : submitted(placement, attempts.of(placement, people));
        return submitted.isEmpty()
                ? Map.of()
                : byPerson(
                        submitted,
                        marks.of(placement, people),
                        accommodations.terms(placements.get(placement), people));
    }

    /** The submitted attempts of everybody at a placement; who has none is not in it. */
    public Map<PersonId, List<MarkedAttempt>> marked(PlacementId placement) {
        return byPerson(
                submitted(placement, attempts.of(placement)),
                marks.of(placement),
                accommodations.terms(placements.get(placement)));
    }

    private Map<PersonId, List<MarkedAttempt>> byPerson(
            List<Attempt> submitted, Map<AttemptId, Map<Key, Mark>> marks, Function<PersonId, Terms> terms) {
        return submitted.stream()
                .collect(groupingBy(
                        Attempt::person,
                        LinkedHashMap::new,
                        collectingAndThen(toList(), theirs -> withMarks(theirs, marks, terms))));
    }

    /** Whether any learner has begun anything at a placement, whichever module it opened then. */
    public boolean begun(PlacementId placement) {
        return !attempts.of(placement).isEmpty();
    }

    /** The open attempt of each learner of a placement who has one. */
    public Map<PersonId, OpenAttempt> open(PlacementId placement) {
        Map<AttemptId, Integer> touched = steps.touched(placement);
        return ofPresentModule(placement, attempts.of(placement)).stream()
                .filter(Attempt::isOpen)
                .collect(toMap(
                        Attempt::person,
                        attempt -> new OpenAttempt(
                                attempt.id(),
                                attempt.number(),
                                attempt.startedAt(),
                                touched.getOrDefault(attempt.id(), 0),
                                papers.of(attempt).items().size()),
                        (first, second) -> second));
    }

    private List<Attempt> submitted(PlacementId placement, List<Attempt> all) {
        return ofPresentModule(placement, all).stream()
                .filter(attempt -> !attempt.isOpen())
                .toList();
    }

    private List<Attempt> ofPresentModule(PlacementId placement, List<Attempt> all) {
        if (all.isEmpty()) {
            return all;
        }
        Optional<ModuleId> module = placements.get(placement).module();
        return all.stream()
                .filter(attempt -> module.equals(Optional.of(attempt.module())))
                .toList();
    }

    private List<MarkedAttempt> withMarks(
            List<Attempt> submitted, Map<AttemptId, Map<Key, Mark>> marks, Function<PersonId, Terms> terms) {
        return submitted.stream()
                .map(attempt -> new MarkedAttempt(
                        attempt.id(),
                        attempt.number(),
                        attempt.startedAt(),
                        attempt.submittedAt().orElseThrow(),
                        daysLate(attempt, terms.apply(attempt.person())),
                        itemMarks(attempt, marks.getOrDefault(attempt.id(), Map.of()))))
                .toList();
    }

    /** Who was under way when it was due is in time, as long as the grace lasts. */
    private int daysLate(Attempt attempt, Terms terms) {
        return terms.daysLate(attempt.handedInAt().orElseThrow().minus(settings.grace()));
    }

    private List<ItemMark> itemMarks(Attempt attempt, Map<Key, Mark> marks) {
        return papers.of(attempt).items().stream()
                .filter(item -> marks.containsKey(item.key()))
                .map(item -> itemMark(item, Objects.requireNonNull(marks.get(item.key()))))
                .toList();
    }

    private static ItemMark itemMark(Item item, Mark mark) {
        return new ItemMark(item.key(), item.areas(), mark.score(), mark.awaited());
    }
}
