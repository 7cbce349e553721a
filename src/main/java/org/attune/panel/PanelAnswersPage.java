package org.attune.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.content.TrainingModule;
import org.attune.course.PersonId;
import org.attune.course.Visit;
import org.attune.item.Item;
import org.attune.item.PanelKey;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For instructors: how each panellist answers a question and why, and which reasons learners may read. */
@Controller
class PanelAnswersPage {

    private final PanelRows panels;
    private final PanelOverviews overviews;
    private final PanelDoor door;

    PanelAnswersPage(PanelRows panels, PanelOverviews overviews, PanelDoor door) {
        this.panels = panels;
        this.overviews = overviews;
        this.door = door;
    }

    /**
     * @param said row by row
     * @param aside it was set aside
     */
    record Entry(
            long person,
            String name,
            List<Message> said,
            String reason,
            boolean shown,
            boolean aside,
            boolean complete) {}

    /** Of those who have agreed: who takes that back is shown to nobody any more. */
    @GetMapping("/at/{launch}/panel/answers/{n:\\d{1,4}}")
    String answers(
            Visit visit,
            @PathVariable int n,
            @RequestParam(defaultValue = "false") boolean saved,
            Words words,
            Model model) {
        Panel panel = door.forInstructor(visit);
        TrainingModule module = door.module(panel);
        Item item = door.item(panel, n);
        Map<PersonId, Panellist> agreed = panels.panellists(panel.id()).stream()
                .filter(one -> one.consents().orElse(false))
                .collect(Collectors.toMap(Panellist::person, one -> one));
        Map<PersonId, String> names = overviews.names(agreed.keySet(), words);
        List<PanelAnswer> answers = panels.answers(panel.id()).stream()
                .filter(answer -> answer.item().equals(item.key()))
                .filter(answer -> agreed.containsKey(answer.person()))
                .toList();
        List<PanelAnswer> counted = answers.stream()
                .filter(answer -> Optional.ofNullable(agreed.get(answer.person()))
                        .filter(Panellist::counts)
                        .isPresent())
                .toList();
        model.addAttribute("module", module.title());
        model.addAttribute("n", n);
        model.addAttribute("question", PanelQuestion.of(item, Optional.empty()));
        model.addAttribute("saved", saved);
        model.addAttribute(
                "answers",
                answers.stream()
                        .map(answer -> new Entry(
                                answer.person().value(),
                                names.getOrDefault(answer.person(), ""),
                                PanelQuestion.of(item, Optional.of(answer.given()))
                                        .said(),
                                answer.reason(),
                                answer.shown(),
                                !counted.contains(answer),
                                Panels.isComplete(module, answer)))
                        .toList());
        PanelKey.of(
                        item,
                        counted.stream()
                                .flatMap(answer -> PanelVersion.read(item, answer.given()).stream())
                                .toList(),
                        PanelKey.Ratings.MEDIAN)
                .ifPresent(key -> {
                    model.addAttribute("distribution", Distribution.of(item, key.answers()));
                    model.addAttribute("panellists", key.panellists());
                });
        return "panel/answers";
    }

    /** All that are not named may not be read. */
    @PostMapping("/at/{launch}/panel/answers/{n:\\d{1,4}}/reasons")
    String choose(Visit visit, @PathVariable int n, @RequestParam(defaultValue = "") Set<Long> shown) {
        Panel panel = door.forInstructor(visit);
        Item item = door.item(panel, n);
        panels.answers(panel.id()).stream()
                .filter(answer -> answer.item().equals(item.key()))
                .forEach(answer -> panels.show(
                        panel.id(),
                        answer.person(),
                        item.key(),
                        shown.contains(answer.person().value())));
        return "redirect:" + visit.base() + "/panel/answers/" + n + "?saved=true";
    }
}
