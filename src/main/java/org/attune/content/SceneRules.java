package org.attune.content;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.content.DraftItem.Case;
import org.attune.content.DraftItem.DraftScene;
import org.attune.content.DraftItem.Way;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.CaseScoring;
import org.attune.item.Change;
import org.attune.item.Condition;
import org.attune.item.Key;
import org.attune.yaml.YamlMap;

/**
 * What makes a branching case sound: from the start one reaches every scene, and from every scene an ending. What hangs on
 * its variables is for {@link StateRules}.
 */
final class SceneRules {

    private final YamlMap at;
    private final Case branching;
    private final Scenes scenes;
    private boolean sound = true;

    SceneRules(YamlMap at, Case branching) {
        this.at = at;
        this.branching = branching;
        Map<Key, List<Choice>> choices = new LinkedHashMap<>();
        branching
                .scenes()
                .forEach(scene -> choices.putIfAbsent(
                        scene.key(), scene.ways().stream().map(Way::choice).toList()));
        this.scenes = new Scenes(branching.start(), choices);
    }

    void check() {
        variables();
        branching.scenes().forEach(this::exits);
        Key start = branching.start();
        if (!scenes.has(start)) {
            if (readable(start)) {
                at.problem("start", "there is no scene '%s' to start in".formatted(start));
            }
            return;
        }
        branching.scenes().stream()
                .filter(scene -> readable(scene.key()))
                .filter(not(scene -> scenes.reached(scene.key())))
                .forEach(scene -> tell(scene.at(), "key", "no way leads to scene '%s'".formatted(scene.key())));
        if (scenes.longestWay(start) == 1) {
            at.problem("start", "the case ends where it starts: there is nothing to decide");
        } else if (sound) {
            states();
        }
    }

    private void states() {
        StateRules rules;
        try {
            rules = new StateRules(at, branching);
        } catch (IllegalArgumentException e) {
            return; // a part that could not be made, such as two choices with one key: it is told where it stands
        }
        rules.check();
    }

    private void variables() {
        Set<Key> known = branching.variables().stream()
                .map(draft -> draft.variable().key())
                .collect(Collectors.toSet());
        for (DraftScene scene : branching.scenes()) {
            for (Way way : scene.ways()) {
                Stream.concat(
                                way.choice().conditions().map(Condition::variable),
                                way.choice().changes().stream().map(Change::variable))
                        .distinct()
                        .filter(not(known::contains))
                        .forEach(wanted -> {
                            way.at().problem("there is no variable '%s' in this case".formatted(wanted));
                            sound = false;
                        });
            }
        }
    }

    private void exits(DraftScene scene) {
        if (scene.ending().isPresent() && !scene.ways().isEmpty()) {
            tell(scene.at(), "ending", "a scene has either choices or an ending");
        } else if (scene.ending().isEmpty() && scene.ways().isEmpty()) {
            scene.at().problem("scene '%s' has no exit: give it choices or an ending".formatted(scene.key()));
            sound = false;
        }
        credit(scene);
        for (Way way : scene.ways()) {
            way.choice().destinations().distinct().forEach(to -> leads(scene, way, to));
        }
    }

    private void credit(DraftScene scene) {
        if (scene.at().has("credit") && scene.ending().isEmpty()) {
            tell(scene.at(), "credit", "the credit of a scene is for its ending: this scene goes on");
        } else if (scene.at().has("credit") && branching.scoring() == CaseScoring.PATH) {
            tell(
                    scene.at(),
                    "credit",
                    "the credit of an ending is never earned in a case that is scored along its path: see 'scoring'");
        }
        BigDecimal credit = scene.credit();
        if (credit.signum() < 0 || credit.compareTo(BigDecimal.ONE) > 0) {
            tell(scene.at(), "credit", "'credit' must be from 0 to 1, not %s".formatted(credit));
        }
    }

    private void leads(DraftScene scene, Way way, Key to) {
        if (!scenes.has(to)) {
            if (readable(to)) {
                way.at().problem("to", "there is no scene '%s' to go to".formatted(to));
            }
            sound = false;
        } else if (scenes.leadsBack(scene.key(), to) && !branching.revisits()) {
            tell(
                    way.at(),
                    "to",
                    "'%s' goes round in a circle; where one may come back, say 'revisits: true'".formatted(to));
        }
    }

    private void tell(YamlMap part, String field, String message) {
        part.problem(field, message);
        sound = false;
    }

    private static boolean readable(Key key) {
        return !key.equals(Keys.UNREADABLE);
    }
}
