package org.attune.attempt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.Placements;
import org.attune.course.Visit;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Reading;
import org.attune.item.Response;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What one does with an attempt of one's own: start it, answer, submit. Each is one transaction. */
@Service
class Sittings {

    /** Every version is kept, and a text may be long: nobody fills the table with one answer. */
    private static final int MOST_VERSIONS = 2_000;

    private final AttemptRows attempts;
    private final Steps steps;
    private final Marks marks;
    private final AttemptMarking marking;
    private final Modules modules;
    private final Papers papers;
    private final Placements placements;
    private final RetriedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Sittings(
            AttemptRows attempts,
            Steps steps,
            Marks marks,
            AttemptMarking marking,
            Modules modules,
            Papers papers,
            Placements placements,
            RetriedTransaction transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.attempts = attempts;
        this.steps = steps;
        this.marks = marks;
        this.marking = marking;
        this.modules = modules;
        this.papers = papers;
        this.placements = placements;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Starts an attempt, or goes on with the one that is open: there are never two. */
    Starting start(Visit visit) {
        Optional<Placement> placement = visit.placement().map(placements::get);
        Optional<TrainingModule> module = placement.flatMap(Placement::module).flatMap(modules::find);
        if (placement.isEmpty() || module.isEmpty()) {
            return new Starting.NotSetUp();
        }
        return transaction.run(() -> start(visit, placement.get(), module.get()));
    }

    private Starting start(Visit visit, Placement placement, TrainingModule module) {
        boolean preview = visit.byInstructor();
        List<Attempt> before = attempts.of(placement.id(), visit.person(), preview);
        AttemptsSoFar soFar = AttemptsSoFar.of(before, module.id(), placement.settings(), preview);
        if (soFar.open().isPresent()) {
            return new Starting.Underway(soFar.open().get().id());
        }
        if (!soFar.mayStart()) {
            return new Starting.NoneLeft();
        }
        int number = before.isEmpty() ? 1 : before.getLast().number() + 1;
        return new Starting.Underway(attempts.insert(
                placement.id(),
                visit.person(),
                preview,
                number,
                module.id(),
                module.quiz().version(),
                papers.draw(module.quiz(), placement.settings().asking()),
                clock.instant()));
    }

    /**
     * Saves an answer. Once this returns {@link Saving.Saved} it is committed.
     *
     * @param seen the version of the answer that the sender last saw; 0 when it saw none
     */
    Saving save(Visit visit, AttemptId id, Key key, int seen, Given given) {
        return transaction.run(() -> {
            Optional<Attempt> attempt = attempts.lock(id).filter(found -> found.belongsTo(visit));
            Optional<Item> item = attempt.map(papers::of).flatMap(quiz -> quiz.item(key));
            if (item.isEmpty()) {
                return new Saving.Unknown();
            }
            if (!attempt.get().isOpen()) {
                return new Saving.Closed();
            }
            return switch (Reading.of(item.get(), given)) {
                case Reading.Read(var response) -> append(id, key, seen, response);
                case Reading.Nothing() -> new Saving.Nothing();
                case Reading.Refused(var reason) -> new Saving.Refused(reason);
            };
        });
    }

    private Saving append(AttemptId id, Key key, int seen, Response response) {
        Optional<Answer> current = steps.latest(id, key);
        int version = current.map(Answer::version).orElse(0);
        if (current.map(answer -> answer.response().equals(response)).orElse(response.isBlank())) {
            return new Saving.Saved(
                    version); // sent again because the first acknowledgement was lost, or no change at all
        }
        if (current.isPresent() && version != seen) {
            return new Saving.Stale(current.get());
        }
        if (version >= MOST_VERSIONS) {
            return new Saving.Refused(
                    "This answer was saved %d times, and cannot be saved once more.".formatted(version));
        }
        if (current.isPresent() && !response.mayFollow(current.get().response())) {
            return new Saving.Refused("A decision in a case cannot be taken back.");
        }
        steps.append(id, key, version + 1, response, clock.instant());
        return new Saving.Saved(version + 1);
    }

    /** Submits and marks; what was submitted before stays as it is. Empty when this visit has no such attempt. */
    Optional<Attempt> submit(Visit visit, AttemptId id) {
        return transaction.run(() -> attempts.lock(id)
                .filter(found -> found.belongsTo(visit))
                .map(attempt -> attempt.isOpen() ? mark(attempt) : attempt));
    }

    private Attempt mark(Attempt attempt) {
        Instant now = clock.instant();
        Map<Key, Answer> answers = steps.latest(attempt.id());
        marks.insert(attempt, marking.mark(attempt, papers.of(attempt).items(), answers));
        attempts.submitted(attempt.id(), now);
        if (!attempt.preview()) {
            events.publishEvent(new AttemptMarked(attempt.id(), attempt.placement(), attempt.person(), now));
        }
        return attempt.submitted(now);
    }
}
