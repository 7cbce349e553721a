package org.attune.attempt.rescoring;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attune.attempt.AttemptId;
import org.attune.attempt.KeySource;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.RescoringId;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.key.KeyedItems;
import org.attune.attempt.key.PlacementKeys;
import org.attune.attempt.rescoring.RescoringRows.From;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.RetriedTransaction;
import org.attune.content.ModuleId;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.store.Placements;
import org.attune.item.AnswerKey;
import org.attune.item.Key;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Marking anew, for instructors: what it would change, the wish to keep that, and the history of such wishes. The work itself
 * is done by a task.
 */
@Service
public class Rescorings {

    private static final int AT_ONCE = 500;

    private final RescoringRows rescorings;
    private final PlacementKeys keys;
    private final RescoredMarks marks;
    private final AttemptRows attempts;
    private final Remarking remarking;
    private final KeyedItems keyed;
    private final Placements placements;
    private final RetriedTransaction transaction;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final InstantSource clock;

    Rescorings(
            RescoringRows rescorings,
            PlacementKeys keys,
            RescoredMarks marks,
            AttemptRows attempts,
            Remarking remarking,
            KeyedItems keyed,
            Placements placements,
            RetriedTransaction transaction,
            ObjectProvider<SchedulerClient> scheduler,
            InstantSource clock) {
        this.rescorings = rescorings;
        this.keys = keys;
        this.marks = marks;
        this.attempts = attempts;
        this.remarking = remarking;
        this.keyed = keyed;
        this.placements = placements;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * An item of which some marks were made by another key than the one in force.
     *
     * @param from that key
     * @param marks how many
     * @param changes part by part; a single one named {@code asked} where the item is not asked any more
     */
    public record OtherKey(Key item, KeySource from, int marks, List<AnswerKey.Change> changes) {}

    /**
     * What marking anew would do, kept nowhere.
     *
     * @param to the key in force
     * @param submitted how many attempts there are to look at
     * @param differences of the attempts that have marks by another key
     */
    public record Preview(KeySource to, List<OtherKey> items, int submitted, List<AttemptDifference> differences) {

        /** The submitted attempts with the marks that they would have. */
        public List<MarkedAttempt> applied(List<MarkedAttempt> attempts) {
            Map<AttemptId, AttemptDifference> byId =
                    differences.stream().collect(Collectors.toMap(AttemptDifference::attempt, Function.identity()));
            return attempts.stream()
                    .map(attempt -> Optional.ofNullable(byId.get(attempt.id()))
                            .map(difference -> difference.applied(attempt))
                            .orElse(attempt))
                    .toList();
        }
    }

    /** Whether some marks of this placement were made by another key than the one in force. */
    public boolean areDue(PlacementId placement) {
        Placement at = placements.get(placement);
        return keyed.inForce(at).map(key -> !from(at, key).isEmpty()).orElse(false);
    }

    /** Empty where the placement opens no module. */
    public Optional<Preview> preview(PlacementId placement) {
        Placement at = placements.get(placement);
        return keyed.inForce(at).map(key -> preview(at, key));
    }

    private Preview preview(Placement at, KeySource key) {
        ModuleId module = at.module().orElseThrow();
        List<From> from = from(at, key);
        List<Attempt> submitted = attempts.of(at.id()).stream()
                .filter(attempt -> !attempt.isOpen() && attempt.module().equals(module))
                .toList();
        KeyComparison comparison = new KeyComparison(keyed, module, key);
        List<AttemptDifference> differences = new ArrayList<>();
        if (!from.isEmpty()) {
            for (int first = 0; first < submitted.size(); first += AT_ONCE) {
                differences.addAll(remarking.of(
                        submitted.subList(first, Math.min(first + AT_ONCE, submitted.size())), comparison));
            }
        }
        return new Preview(key, otherKeys(module, from, key), submitted.size(), differences);
    }

    /**
     * Keeps what a preview showed: from now on every attempt of the placement that was begun before is marked by this key,
     * the submitted ones by a task that begins at once.
     *
     * @param seen the key of the preview that the instructor looked at
     * @param reason not blank, at most {@value Rescoring#LONGEST_REASON} characters
     */
    public Keeping keep(PlacementId placement, PersonId by, String reason, KeySource seen) {
        Placement at = placements.get(placement);
        return transaction.run(() -> {
            Optional<Rescoring> before = keys.lock(placement).flatMap(rescorings::find);
            if (before.isPresent() && !before.get().isFinished()) {
                return new Keeping.Underway(before.get().id());
            }
            if (!keyed.inForce(at).equals(Optional.of(seen))) {
                return new Keeping.KeyChanged();
            }
            List<From> from = from(at, seen);
            return from.isEmpty() ? new Keeping.NothingToDo() : begin(at, by, reason, seen, from);
        });
    }

    private Keeping begin(Placement at, PersonId by, String reason, KeySource to, List<From> from) {
        ModuleId module = at.module().orElseThrow();
        Instant now = clock.instant();
        RescoringId id =
                rescorings.insert(at.id(), module, to, by, reason, now, attempts.countOfSubmitted(at.id(), module));
        from.forEach(one -> rescorings.insert(id, one));
        keys.rescored(at.id(), id);
        scheduler
                .getObject()
                .schedule(
                        TaskDescriptor.of(RescoringConfiguration.TASK)
                                .instance(Long.toString(id.value()))
                                .scheduledTo(now),
                        ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        return new Keeping.Begun(id);
    }

    /** The latest first. */
    public List<Rescoring> of(PlacementId placement) {
        return rescorings.of(placement);
    }

    /** Empty when this placement has none of that id. */
    public Optional<Rescoring> find(PlacementId placement, RescoringId id) {
        return rescorings.find(id).filter(found -> found.placement().equals(placement));
    }

    /** From which keys the items of a rescoring came. */
    public List<OtherKey> items(Rescoring rescoring) {
        return otherKeys(rescoring.module(), rescorings.from(rescoring.id()), rescoring.to());
    }

    /** What it has changed or kept until now; marks that are the same by both keys are not in it. */
    public List<AttemptDifference> differences(Rescoring rescoring) {
        return rescorings.differences(rescoring.id());
    }

    private List<From> from(Placement at, KeySource key) {
        ModuleId module = at.module().orElseThrow();
        KeyComparison comparison = new KeyComparison(keyed, module, key);
        return marks.groups(at.id(), module).stream()
                .filter(group -> comparison.concerns(group.any()))
                .map(group -> new From(group.any().item(), group.any().by(), group.marks()))
                .toList();
    }

    private List<OtherKey> otherKeys(ModuleId module, List<From> from, KeySource to) {
        return from.stream()
                .map(one ->
                        new OtherKey(one.item(), one.key(), one.marks(), changes(module, one.item(), one.key(), to)))
                .toList();
    }

    private List<AnswerKey.Change> changes(ModuleId module, Key item, KeySource from, KeySource to) {
        Optional<KeyedItem> before = keyed.item(module, from, item);
        Optional<KeyedItem> after = keyed.item(module, to, item);
        return before.isPresent() && after.isPresent()
                ? before.get().answerKey().changesTo(after.get().answerKey())
                : List.of(new AnswerKey.Change(
                        "asked",
                        before.map(_ -> "yes").or(() -> Optional.of("no")),
                        after.map(_ -> "yes").or(() -> Optional.of("no"))));
    }
}
