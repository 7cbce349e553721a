package org.attune.sandbox.lms.outcomes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Which competencies each course has, and what stands in them. Safe for many threads. */
@Component
public class CompetencyBook {

    /** @param passed one for each result that arrived */
    record Assessment(
            long id, String course, String key, String title, Competency outcome, Map<String, List<Boolean>> passed) {}

    private final AtomicLong numbers = new AtomicLong(7000);
    private final Map<String, Map<String, Competency>> courses = new LinkedHashMap<>();
    private final Map<String, Map<String, Rating>> ratings = new LinkedHashMap<>();
    private final Map<Long, Assessment> assessments = new LinkedHashMap<>();
    private int calls;

    public synchronized void reset() {
        courses.clear();
        ratings.clear();
        assessments.clear();
        calls = 0;
    }

    public synchronized List<Competency> of(String course) {
        return List.copyOf(courses.getOrDefault(course, Map.of()).values());
    }

    /** Adds a competency to a course; one that is there stays as it is. */
    public synchronized void add(String course, String name, String title) {
        courses.computeIfAbsent(course, _ -> new LinkedHashMap<>())
                .computeIfAbsent(name, _ -> new Competency(numbers.incrementAndGet(), name, title));
    }

    public synchronized void removeAll(String course) {
        courses.remove(course);
    }

    synchronized Optional<Competency> find(String course, long id) {
        return of(course).stream().filter(one -> one.id() == id).findFirst();
    }

    public synchronized void rate(String course, Rating rating) {
        ratings.computeIfAbsent(course, _ -> new LinkedHashMap<>())
                .put(rating.sub() + " " + rating.competency().name(), rating);
    }

    synchronized Optional<Rating> rating(String course, String sub, Competency competency) {
        return Optional.ofNullable(ratings.getOrDefault(course, Map.of()).get(sub + " " + competency.name()));
    }

    public synchronized List<Rating> ratings(String course) {
        return List.copyOf(ratings.getOrDefault(course, Map.of()).values());
    }

    synchronized Assessment assessment(String course, String key, String title, Competency outcome) {
        return assessments.values().stream()
                .filter(one -> one.course().equals(course) && one.key().equals(key))
                .findFirst()
                .orElseGet(() -> {
                    var made = new Assessment(
                            numbers.incrementAndGet(), course, key, title, outcome, new LinkedHashMap<>());
                    assessments.put(made.id(), made);
                    return made;
                });
    }

    synchronized Optional<Assessment> assessment(String course, long id) {
        return Optional.ofNullable(assessments.get(id))
                .filter(one -> one.course().equals(course));
    }

    synchronized List<Boolean> results(Assessment assessment, String sub) {
        return List.copyOf(assessment.passed().getOrDefault(sub, List.of()));
    }

    /** As Canvas works a result out: the share of all results of this assessment, in points of two; the best one counts. */
    synchronized void result(Assessment assessment, String sub, List<Boolean> passed, Instant at) {
        var all = assessment.passed().computeIfAbsent(sub, _ -> new ArrayList<>());
        all.addAll(passed);
        var points = 2.0 * all.stream().filter(one -> one).count() / all.size();
        var before = rating(assessment.course(), sub, assessment.outcome())
                .map(Rating::value)
                .orElse(-1.0);
        if (points > before) {
            rate(assessment.course(), new Rating(assessment.outcome(), sub, points, assessment.title(), true, at));
        }
    }

    synchronized void called() {
        calls++;
    }

    /** How many requests to web services there were. */
    public synchronized int calls() {
        return calls;
    }
}
