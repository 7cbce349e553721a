package org.attune.content;

import org.attune.item.BranchingCase;
import org.attune.item.BranchingCase.Choice;
import org.attune.item.BranchingCase.Decision;
import org.attune.item.BranchingCase.Ending;
import org.attune.item.BranchingCase.Scene;
import org.attune.item.Key;
import org.attune.yaml.YamlMap;

/** What makes a branching case sound: from the start one reaches every scene, and from every scene an ending. */
record SceneRules(BranchingCase item, Scenes scenes, Sources sources) {

    void check() {
        YamlMap map = sources.of(item.key());
        if (!scenes.has(item.start())) {
            if (!item.start().equals(Sources.UNREADABLE)) {
                map.problem("start", "there is no scene '%s' to start in".formatted(item.start()));
            }
            return;
        }
        for (Scene scene : item.scenes()) {
            if (!scenes.reached(scene.key()) && !scene.key().equals(Sources.UNREADABLE)) {
                at(scene.key()).problem("key", "no way leads to scene '%s'".formatted(scene.key()));
            }
            switch (scene) {
                case Decision decision -> decision.choices().forEach(choice -> exit(decision, choice));
                case Ending ending
                when ending.key().equals(item.start()) ->
                    map.problem("start", "the case ends where it starts: there is nothing to decide");
                case Ending _ -> {}
            }
        }
        for (Scenes.Back back : scenes.circles()) {
            at(back.from().key(), back.choice().key())
                    .problem(
                            "to",
                            "'%s' goes round in a circle"
                                    .formatted(back.choice().to()));
        }
        if (scenes.longestWay(item.start()) > 1
                && scenes.bestCredit(item.start()).signum() <= 0) {
            map.problem("scenes", "no way through earns anything");
        }
    }

    private void exit(Decision scene, Choice choice) {
        if (!scenes.has(choice.to()) && !choice.to().equals(Sources.UNREADABLE)) {
            at(scene.key(), choice.key()).problem("to", "there is no scene '%s' to go to".formatted(choice.to()));
        }
    }

    private YamlMap at(Key scene) {
        return sources.of(item.key(), scene);
    }

    private YamlMap at(Key scene, Key choice) {
        return sources.of(item.key(), scene, choice);
    }
}
