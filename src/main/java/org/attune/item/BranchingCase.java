package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * A case told in scenes: each choice has a consequence and leads to the next scene, until an ending. Scenes may be reached by
 * more than one way. What was decided may change variables, and they what is offered and where it leads.
 */
public record BranchingCase(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        String title,
        Prose stem,
        Plot plot)
        implements Item {

    public BranchingCase {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        Gate.points(key, points);
        Gate.require(plot.ways().best().signum() > 0, "No way through '%s' earns anything".formatted(key));
    }

    /** A case without variables, scored along its path, that never comes back to a scene. */
    public BranchingCase(
            Key key,
            BigDecimal points,
            Set<KnowledgeAreaId> areas,
            List<StatementId> statements,
            String title,
            Prose stem,
            Key start,
            List<Scene> scenes) {
        this(key, points, areas, statements, title, stem, new Plot(start, List.of(), CaseScoring.PATH, false, scenes));
    }

    public Key start() {
        return plot.start();
    }

    public List<Scene> scenes() {
        return plot.scenes();
    }

    public Optional<Scene> scene(Key wanted) {
        return plot.scene(wanted);
    }

    /** The highest sum of credits that any way through can reach, by the rule of the case: above 0. */
    public BigDecimal best() {
        return plot.ways().best();
    }

    /** A scene to decide in, or one that the case ends with. */
    public sealed interface Scene permits Decision, Ending {
        Key key();

        Prose text();
    }

    public record Decision(Key key, Prose text, List<Choice> choices) implements Scene {

        public Decision {
            choices = List.copyOf(choices);
            Gate.require(!choices.isEmpty(), "Scene '%s' must have choices or be an ending".formatted(key));
            Gate.distinct("choices", choices, Choice::key);
            choices.forEach(choice -> Gate.credit(choice.key(), choice.credit(), 0));
        }
    }

    /** @param credit 0 to 1: what it is worth to come to this ending, where the case is scored by that */
    public record Ending(Key key, Prose text, String title, BigDecimal credit) implements Scene {

        public Ending {
            Gate.credit(key, credit, 0);
        }
    }

    /**
     * @param credit 0 to 1, earned when it is made for the first time
     * @param consequence what happens next because of it
     * @param when it is offered only where all of these hold
     * @param once it is not offered again after it was made
     * @param changes what it does to the variables, in this order, before it leads anywhere
     * @param turns the first one of which all conditions hold leads to its scene
     * @param to the scene that follows where none does
     */
    public record Choice(
            Key key,
            String text,
            BigDecimal credit,
            String consequence,
            String rationale,
            List<StatementId> statements,
            List<Condition> when,
            boolean once,
            List<Change> changes,
            List<Turn> turns,
            Key to) {

        public Choice {
            statements = List.copyOf(statements);
            when = List.copyOf(when);
            changes = List.copyOf(changes);
            turns = List.copyOf(turns);
        }

        /** All conditions that it has. */
        public Stream<Condition> conditions() {
            return Stream.concat(when.stream(), turns.stream().flatMap(turn -> turn.when().stream()));
        }

        /** All scenes that it can lead to. */
        public Stream<Key> destinations() {
            return Stream.concat(turns.stream().map(Turn::to), Stream.of(to));
        }
    }

    /** Where a choice leads while all of these conditions hold. */
    public record Turn(List<Condition> when, Key to) {

        public Turn {
            when = List.copyOf(when);
            Gate.require(!when.isEmpty(), "A turn to '%s' has conditions".formatted(to));
        }
    }
}
