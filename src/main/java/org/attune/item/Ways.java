package org.attune.item;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.BranchingCase.Turn;
import org.attune.item.CaseState.Made;
import org.jspecify.annotations.Nullable;

/**
 * All the ways through a case: every scene in every state in which choices can lead to it, each looked at once. Of the
 * choices made, a state remembers those only that could be made again and would then not be offered, or earn, as at first:
 * so a case without circles is no larger than its scenes and its values.
 */
public final class Ways {

    /** A case with more scenes in more states than this is not looked through to its end, and is refused. */
    public static final int MOST_PLACES = 20_000;

    /** A scene in a state. */
    record Place(Key scene, CaseState state) {}

    record Move(Place to, BigDecimal earns) {}

    /**
     * A condition by where it stands.
     *
     * @param turn the place of the turn that it belongs to, from 0; −1 for one of the choice itself
     */
    public record Asked(Key scene, Key choice, int turn, Condition condition) {}

    private final Plot plot;
    private final Place start;
    private final Set<Made> remembered;
    private final Set<Key> circling;
    private final Map<Place, List<Move>> moves = new LinkedHashMap<>();
    private final Set<Asked> held = new HashSet<>();
    private final Set<Asked> failed = new HashSet<>();
    private final boolean tooMany;
    private final BigDecimal best;

    private Ways(Plot plot) {
        this.plot = plot;
        this.circling = circling(plot);
        this.remembered = plot.decisions()
                .filter(scene -> circling.contains(scene.key()))
                .flatMap(scene -> scene.choices().stream()
                        .filter(choice ->
                                choice.once() || plot.scoring().of(choice).signum() > 0)
                        .map(choice -> new Made(scene.key(), choice.key())))
                .collect(Collectors.toSet());
        this.start = new Place(plot.start(), plot.atStart());
        this.tooMany = !explore();
        this.best = tooMany ? BigDecimal.ZERO : most();
    }

    static Ways through(Plot plot) {
        return new Ways(plot);
    }

    /** Whether all of it could be looked through. Where not, nothing else here is known to the end. */
    public boolean tooMany() {
        return tooMany;
    }

    /** The scenes that some way leads back to. */
    public Set<Key> circling() {
        return circling;
    }

    /** The scenes, endings among them, that some way leads to. */
    public Set<Key> reached() {
        return moves.keySet().stream().map(Place::scene).collect(Collectors.toSet());
    }

    /** For each scene that has one: a state in which none of its choices is offered. */
    public Map<Key, CaseState> stuck() {
        Map<Key, CaseState> stuck = new LinkedHashMap<>();
        moves.forEach((place, onward) -> {
            if (onward.isEmpty() && plot.scene(place.scene()).orElseThrow() instanceof Decision) {
                stuck.putIfAbsent(place.scene(), place.state());
            }
        });
        return stuck;
    }

    /** The scenes from which, in some state, no ending can be reached any more. */
    public Set<Key> trapped() {
        Map<Place, List<Place>> from = new HashMap<>();
        moves.forEach((place, onward) -> onward.forEach(
                move -> from.computeIfAbsent(move.to(), to -> new ArrayList<>()).add(place)));
        Deque<Place> next = new ArrayDeque<>();
        moves.keySet().stream().filter(this::ends).forEach(next::add);
        Set<Place> free = new HashSet<>(next);
        while (!next.isEmpty()) {
            for (Place before : from.getOrDefault(next.remove(), List.of())) {
                if (free.add(before)) {
                    next.add(before);
                }
            }
        }
        return moves.keySet().stream()
                .filter(place -> !free.contains(place))
                .map(Place::scene)
                .collect(Collectors.toSet());
    }

    /** The conditions that were asked and never held. */
    public Set<Asked> neverHeld() {
        return failed.stream().filter(asked -> !held.contains(asked)).collect(Collectors.toSet());
    }

    /** The conditions that held whenever they were asked. */
    public Set<Asked> alwaysHeld() {
        return held.stream().filter(asked -> !failed.contains(asked)).collect(Collectors.toSet());
    }

    /** The most that any way earns, in credits. Circles earn nothing new, so this is reached without going round for ever. */
    public BigDecimal best() {
        return best;
    }

    Place start() {
        return start;
    }

    Map<Place, List<Move>> moves() {
        return moves;
    }

    /** Why the case cannot be played; empty when it can. */
    Optional<String> refusal() {
        if (!plot.revisits() && !circling.isEmpty()) {
            return Optional.of("The scenes go round in a circle at '%s'"
                    .formatted(circling.iterator().next()));
        }
        if (tooMany) {
            return Optional.of("The case has more than %d scenes and states".formatted(MOST_PLACES));
        }
        if (!stuck().isEmpty()) {
            return Optional.of("Nothing can be chosen in '%s'"
                    .formatted(stuck().keySet().iterator().next()));
        }
        return trapped().isEmpty()
                ? Optional.empty()
                : Optional.of("No ending can be reached from '%s'"
                        .formatted(trapped().iterator().next()));
    }

    private boolean ends(Place place) {
        return plot.scene(place.scene()).orElseThrow() instanceof Ending;
    }

    private BigDecimal most() {
        Map<Place, BigDecimal> most = new HashMap<>(Map.of(start, BigDecimal.ZERO));
        Deque<Place> next = new ArrayDeque<>(List.of(start));
        Set<Place> waiting = new HashSet<>(next);
        BigDecimal best = BigDecimal.ZERO;
        while (!next.isEmpty()) {
            Place place = next.remove();
            waiting.remove(place);
            BigDecimal sofar = most.getOrDefault(place, BigDecimal.ZERO);
            best = ends(place) ? best.max(sofar) : best;
            for (Move move : moves.getOrDefault(place, List.of())) {
                BigDecimal there = sofar.add(move.earns());
                @Nullable BigDecimal before = most.get(move.to());
                if (before == null || there.compareTo(before) > 0) {
                    most.put(move.to(), there);
                    if (waiting.add(move.to())) {
                        next.add(move.to());
                    }
                }
            }
        }
        return best;
    }

    private boolean explore() {
        if (!plot.revisits() && !circling.isEmpty()) {
            return true;
        }
        Deque<Place> next = new ArrayDeque<>(List.of(start));
        moves.put(start, List.of());
        while (!next.isEmpty()) {
            Place place = next.remove();
            List<Move> onward = onward(place);
            moves.put(place, onward);
            for (Move move : onward) {
                if (moves.putIfAbsent(move.to(), List.of()) == null) {
                    next.add(move.to());
                }
            }
            if (moves.size() > MOST_PLACES) {
                return false;
            }
        }
        return true;
    }

    private List<Move> onward(Place place) {
        if (!(plot.scene(place.scene()).orElseThrow() instanceof Decision scene)) {
            return List.of();
        }
        scene.choices().forEach(choice -> note(scene, choice, -1, choice.when(), place.state()));
        return plot.offered(scene, place.state()).stream()
                .map(choice -> move(scene, choice, place.state()))
                .toList();
    }

    private Move move(Decision scene, Choice choice, CaseState before) {
        CaseState after = plot.after(before, scene, choice);
        List<Turn> turns = choice.turns();
        for (int at = 0; at < turns.size(); at++) {
            note(scene, choice, at, turns.get(at).when(), after);
            if (Condition.allHold(turns.get(at).when(), after)) {
                break;
            }
        }
        Scene next = plot.next(choice, after);
        return new Move(new Place(next.key(), after.remembering(remembered)), plot.earned(scene, choice, before, next));
    }

    private void note(Decision scene, Choice choice, int turn, List<Condition> conditions, CaseState state) {
        for (Condition condition : conditions) {
            (condition.holds(state) ? held : failed).add(new Asked(scene.key(), choice.key(), turn, condition));
        }
    }

    /** The scenes that a way leads back to, whatever the conditions on it. */
    private static Set<Key> circling(Plot plot) {
        return plot.decisions()
                .map(Scene::key)
                .filter(scene -> after(plot, scene).contains(scene))
                .collect(Collectors.toSet());
    }

    private static Set<Key> after(Plot plot, Key scene) {
        Set<Key> seen = new HashSet<>();
        Deque<Key> next = new ArrayDeque<>(List.of(scene));
        while (!next.isEmpty()) {
            if (plot.scene(next.remove()).orElse(null) instanceof Decision decision) {
                decision.choices().stream()
                        .flatMap(Choice::destinations)
                        .filter(seen::add)
                        .forEach(next::add);
            }
        }
        return seen;
    }
}
