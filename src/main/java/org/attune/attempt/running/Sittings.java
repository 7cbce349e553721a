package org.attune.attempt.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AttemptMarked;
import org.attune.attempt.marking.AttemptMarking;
import org.attune.attempt.store.Answer;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptClock;
import org.attune.attempt.store.AttemptEvent;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.AttemptSettings;
import org.attune.attempt.store.Checked;
import org.attune.attempt.store.Marks;
import org.attune.attempt.store.Papers;
import org.attune.attempt.store.RetriedTransaction;
import org.attune.attempt.store.Steps;
import org.attune.content.Modules;
import org.attune.content.Quiz;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.course.Purpose;
import org.attune.course.Terms;
import org.attune.course.Timing;
import org.attune.course.Visit;
import org.attune.course.store.Accommodations;
import org.attune.course.store.Placements;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Reading;
import org.attune.item.Response;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What one does with an attempt of one's own: start it, answer, submit. Each is one transaction. */
@Service
public class Sittings {

    /** Every version is kept, and a text may be long: nobody fills the table with one answer. */
    private static final int MOST_VERSIONS = 2_000;

    private final AttemptRows attempts;
    private final Steps steps;
    private final Marks marks;
    private final AttemptMarking marking;
    private final Modules modules;
    private final Papers papers;
    private final Placements placements;
    private final Accommodations accommodations;
    private final Deadlines deadlines;
    private final Checked checked;
    private final AttemptLog log;
    private final AttemptSettings settings;
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
            Accommodations accommodations,
            Deadlines deadlines,
            Checked checked,
            AttemptLog log,
            AttemptSettings settings,
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
        this.accommodations = accommodations;
        this.deadlines = deadlines;
        this.checked = checked;
        this.log = log;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Starts an attempt, or goes on with the one that is open: there are never two. */
    public Starting start(Visit visit) {
        Optional<Placement> placement = visit.placement().map(placements::get);
        Optional<TrainingModule> module = placement
                .filter(at -> at.purpose() == Purpose.MODULE)
                .flatMap(Placement::module)
                .flatMap(modules::find);
        if (placement.isEmpty() || module.isEmpty()) {
            return new Starting.NotSetUp();
        }
        return transaction.run(() -> start(visit, placement.get(), module.get()));
    }

    private Starting start(Visit visit, Placement placement, TrainingModule module) {
        boolean preview = visit.byInstructor();
        Instant now = clock.instant();
        Terms terms = preview ? Terms.ofPreview(placement.settings()) : accommodations.terms(placement, visit.person());
        List<Attempt> before = attempts.of(placement.id(), visit.person(), preview);
        AttemptsSoFar soFar = AttemptsSoFar.of(before, module.id(), terms.attemptsAllowed());
        if (soFar.open().isPresent()) {
            return new Starting.Underway(soFar.open().get().id());
        }
        Timing timing = terms.timing();
        if (timing.opens().filter(now::isBefore).isPresent()
                || timing.ends().filter(end -> !now.isBefore(end)).isPresent()) {
            return new Starting.NotOpen();
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
                AttemptClock.started(terms, now),
                now));
    }

    /**
     * Saves an answer. Once this returns {@link Saving.Saved} it is committed.
     *
     * @param seen the version of the answer that the sender last saw; 0 when it saw none
     */
    public Saving save(Visit visit, AttemptId id, Key key, int seen, Given given) {
        return save(visit, id, List.of(new Sent(key, seen, given))).getOrDefault(key, new Saving.Unknown());
    }

    /**
     * An answer as it was sent.
     *
     * @param seen the version of it that the sender last saw; 0 when it saw none
     */
    public record Sent(Key item, int seen, Given given) {}

    /** Saves answers of one attempt, each by itself: one that cannot be saved keeps none of the others from it. */
    public Map<Key, Saving> save(Visit visit, AttemptId id, List<Sent> sent) {
        return transaction.run(() -> {
            Map<Key, Saving> savings = new LinkedHashMap<>();
            Optional<Attempt> attempt = attempts.lock(id).filter(found -> found.belongsTo(visit));
            Optional<Quiz> quiz = attempt.map(papers::of);
            Optional<Saving> closed = attempt.flatMap(this::closed);
            for (Sent one : sent) {
                Optional<Item> item = quiz.flatMap(asked -> asked.item(one.item()));
                savings.put(
                        one.item(),
                        item.map(known -> closed.orElseGet(() -> save(id, known, one)))
                                .orElseGet(Saving.Unknown::new));
            }
            return savings;
        });
    }

    private Saving save(AttemptId id, Item item, Sent sent) {
        return switch (Reading.of(item, sent.given())) {
            case Reading.Read(var response) -> append(id, sent.item(), sent.seen(), response);
            case Reading.Nothing() -> new Saving.Nothing();
            case Reading.Refused(var reason) -> new Saving.Refused(reason);
        };
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
        if (checked.of(id).contains(key)) {
            return new Saving.Refused("This answer has been checked, and stays as it is.");
        }
        if (current.isPresent() && !response.mayFollow(current.get().response())) {
            return new Saving.Refused("A decision in a case cannot be taken back.");
        }
        steps.append(id, key, version + 1, response, clock.instant());
        return new Saving.Saved(version + 1);
    }

    /** Empty for an attempt that takes answers. One whose time is up is submitted on the way. */
    private Optional<Saving> closed(Attempt attempt) {
        Instant now = clock.instant();
        if (!attempt.isOpen()) {
            boolean byClock = attempt.clock()
                    .deadline()
                    .filter(end -> !attempt.submittedAt().orElseThrow().isBefore(end))
                    .isPresent();
            return Optional.of(new Saving.Closed(byClock));
        }
        if (attempt.clock().isOver(now, settings.grace())) {
            mark(attempt);
            return Optional.of(new Saving.Closed(true));
        }
        return attempt.clock().pausedAt().isPresent() && attempt.clock().isPaused(deadlines.terms(attempt), now)
                ? Optional.of(new Saving.Paused())
                : Optional.empty();
    }

    /** Submits an attempt whose time is up, grace included. Whether it did. */
    public boolean submitIfOver(AttemptId id) {
        return transaction.run(() -> {
            Optional<Attempt> over = attempts.lock(id)
                    .filter(Attempt::isOpen)
                    .filter(attempt -> attempt.clock().isOver(clock.instant(), settings.grace()));
            over.ifPresent(this::mark);
            return over.isPresent();
        });
    }

    /** Has an answer checked, which then stays. Empty when this visit has no such attempt; nothing happens without an answer. */
    public Optional<Attempt> check(Visit visit, AttemptId id, Key key) {
        return transaction.run(() -> {
            Optional<Attempt> attempt = attempts.lock(id).filter(found -> found.belongsTo(visit));
            attempt.filter(found -> closed(found).isEmpty())
                    .filter(found -> Showing.afterEach(deadlines.terms(found)))
                    .filter(found -> !checked.of(id).contains(key))
                    .flatMap(found -> steps.latest(id, key))
                    .filter(Answer::isGiven)
                    .ifPresent(answer -> checked.insert(id, key, clock.instant()));
            return attempt;
        });
    }

    /** Stops the clock, where breaks are granted and any of them is left. Empty when this visit has no such attempt. */
    public Optional<Attempt> pause(Visit visit, AttemptId id) {
        return moved(visit, id, AttemptEvent.Kind.PAUSED, (attempt, terms) -> {
            Instant now = clock.instant();
            AttemptClock running = attempt.clock();
            boolean may = running.minutes().isPresent()
                    && !running.isPaused(terms, now)
                    && running.breaksLeft(terms, now).isPositive()
                    && running.deadline().filter(now::isBefore).isPresent();
            return may ? Optional.of(running.stopped(now)) : Optional.empty();
        });
    }

    /** Lets the clock go on. */
    public Optional<Attempt> resume(Visit visit, AttemptId id) {
        return moved(
                visit,
                id,
                AttemptEvent.Kind.RESUMED,
                (attempt, terms) -> attempt.clock().pausedAt().isPresent()
                        ? Optional.of(attempt.clock().goingOn(terms, clock.instant()))
                        : Optional.empty());
    }

    private Optional<Attempt> moved(
            Visit visit,
            AttemptId id,
            AttemptEvent.Kind kind,
            BiFunction<Attempt, Terms, Optional<AttemptClock>> change) {
        return transaction.run(() -> attempts.lock(id)
                .filter(found -> found.belongsTo(visit))
                .map(attempt -> {
                    Terms terms = deadlines.terms(attempt);
                    Optional<AttemptClock> changed = attempt.isOpen() ? change.apply(attempt, terms) : Optional.empty();
                    return changed.map(after -> {
                                AttemptClock kept = after.under(terms, attempt.startedAt());
                                attempts.keep(id, kept);
                                log.append(AttemptEvent.of(id, kind, clock.instant()));
                                return attempt.with(kept);
                            })
                            .orElse(attempt);
                }));
    }

    /** Submits and marks; what was submitted before stays as it is. Empty when this visit has no such attempt. */
    public Optional<Attempt> submit(Visit visit, AttemptId id) {
        return transaction.run(() -> attempts.lock(id)
                .filter(found -> found.belongsTo(visit))
                .map(attempt -> attempt.isOpen() ? mark(attempt) : attempt));
    }

    private Attempt mark(Attempt attempt) {
        Instant now = clock.instant();
        Map<Key, Answer> answers = steps.latest(attempt.id());
        marks.insert(attempt, marking.mark(attempt, papers.of(attempt).items(), answers));
        attempts.submitted(attempt.id(), now);
        if (attempt.clock().isOver(now, Duration.ZERO)) {
            log.append(AttemptEvent.of(attempt.id(), AttemptEvent.Kind.SUBMITTED_BY_CLOCK, now));
        }
        if (!attempt.preview()) {
            events.publishEvent(new AttemptMarked(attempt.id(), attempt.placement(), attempt.person(), now));
        }
        return attempt.submitted(now);
    }
}
