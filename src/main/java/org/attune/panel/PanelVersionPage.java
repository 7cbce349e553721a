package org.attune.panel;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.content.Modules;
import org.attune.course.Visit;
import org.attune.course.store.People;
import org.attune.item.Item;
import org.attune.item.PanelKey;
import org.attune.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** For instructors: what was published of a panel. */
@Controller
class PanelVersionPage {

    private final Panels panels;
    private final PanelDoor door;
    private final Modules modules;
    private final People people;

    PanelVersionPage(Panels panels, PanelDoor door, Modules modules, People people) {
        this.panels = panels;
        this.door = door;
        this.modules = modules;
        this.people = people;
    }

    /** A question that the panel answered. */
    record Judged(
            int n, String asks, int panellists, boolean provisional, Distribution distribution, List<String> reasons) {}

    @GetMapping("/at/{launch}/panel/versions/{number:\\d{1,6}}")
    String version(Visit visit, @PathVariable int number, Words words, Model model) {
        Panel panel = door.forInstructor(visit);
        PanelVersion version = panels.versions(panel.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one -> panels.version(one.id()))
                .orElseThrow(PanelDoor::notHere);
        List<Item> asked = modules.quiz(version.module(), version.quiz()).orElseThrow().items().stream()
                .filter(PanelKey::takes)
                .toList();
        model.addAttribute("module", door.module(panel).title());
        model.addAttribute("version", version);
        model.addAttribute("by", words.say(people.get(version.by()).displayName()));
        model.addAttribute(
                "items",
                IntStream.range(0, asked.size())
                        .boxed()
                        .flatMap(i -> judged(i + 1, asked.get(i), version))
                        .toList());
        return "panel/version";
    }

    private static Stream<Judged> judged(int n, Item item, PanelVersion version) {
        return version.key(item, PanelKey.Ratings.MEDIAN).stream()
                .map(key -> new Judged(
                        n,
                        Asks.of(item),
                        key.panellists(),
                        key.provisional(),
                        Distribution.of(item, key.answers()),
                        version.reasons(item.key())));
    }
}
