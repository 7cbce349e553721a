package org.attune.content;

import static java.util.function.Predicate.not;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.content.DraftItem.Case;
import org.attune.content.DraftItem.DraftScene;
import org.attune.content.DraftItem.Way;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.Key;
import org.attune.yaml.YamlMap;

/** What makes a branching case sound: from the start one reaches every scene, and from every scene an ending. */
final class SceneRules {

    private final YamlMap at;
    private final Case branching;
    private final Scenes scenes;

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
                .forEach(scene -> scene.at().problem("key", "no way leads to scene '%s'".formatted(scene.key())));
        if (scenes.longestWay(start) == 1) {
            at.problem("start", "the case ends where it starts: there is nothing to decide");
        } else if (scenes.bestCredit(start).signum() <= 0) {
            at.problem("scenes", "no way through earns anything");
        }
    }

    private void exits(DraftScene scene) {
        if (scene.ending().isPresent() && !scene.ways().isEmpty()) {
            scene.at().problem("ending", "a scene has either choices or an ending");
        } else if (scene.ending().isEmpty() && scene.ways().isEmpty()) {
            scene.at().problem("scene '%s' has no exit: give it choices or an ending".formatted(scene.key()));
        }
        for (Way way : scene.ways()) {
            Key to = way.choice().to();
            if (!scenes.has(to) && readable(to)) {
                way.at().problem("to", "there is no scene '%s' to go to".formatted(to));
            } else if (scenes.leadsBack(scene.key(), to)) {
                way.at().problem("to", "'%s' goes round in a circle".formatted(to));
            }
        }
    }

    private static boolean readable(Key key) {
        return !key.equals(Keys.UNREADABLE);
    }
}
