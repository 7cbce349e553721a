package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;

/**
 * A case told in scenes: each choice has a consequence and leads to the next scene, until an ending. Scenes may be reached by
 * more than one way and never go round in a circle.
 */
public record BranchingCase(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        String title,
        Prose stem,
        Key start,
        List<Scene> scenes)
        implements Item {

    public BranchingCase {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        scenes = List.copyOf(scenes);
        Gate.points(key, points);
        Gate.distinct("scenes", scenes, Scene::key);
        Gate.require(Ways.best(start, scenes).signum() > 0, "No way through '%s' earns anything".formatted(key));
    }

    /** The highest sum of credits that any way through can reach: above 0. */
    public BigDecimal best() {
        return Ways.best(start, scenes);
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

        public Optional<Choice> choice(Key wanted) {
            return choices.stream()
                    .filter(choice -> choice.key().equals(wanted))
                    .findFirst();
        }
    }

    public record Ending(Key key, Prose text, String title) implements Scene {}

    /**
     * @param credit 0 to 1
     * @param consequence what happens next because of it
     * @param to the scene that follows
     */
    public record Choice(
            Key key,
            String text,
            BigDecimal credit,
            String consequence,
            String rationale,
            List<StatementId> statements,
            Key to) {}

    public Optional<Scene> scene(Key wanted) {
        return scenes.stream().filter(scene -> scene.key().equals(wanted)).findFirst();
    }
}
