package org.attune.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.content.TrainingModule;
import org.attune.course.Visit;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.words.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a panellist sees: the question of consent, the questions, and one question a page. Never a key. */
@Controller
class PanellistPage {

    private final PanelRows panels;
    private final Answering answering;
    private final PanelDoor door;

    PanellistPage(PanelRows panels, Answering answering, PanelDoor door) {
        this.panels = panels;
        this.answering = answering;
        this.door = door;
    }

    /** @param state done, begun (a row, or the reason, is missing), or not yet */
    record Entry(int n, String asks, State state) {}

    enum State {
        DONE,
        BEGUN,
        NOT_YET
    }

    ModelAndView show(Visit visit, Panel panel) {
        ModelAndView page = new ModelAndView("panel/panellist");
        TrainingModule module = door.module(panel);
        page.addObject("module", module.title());
        page.addObject("panel", panel);
        page.addObject("anonymous", visit.anonymous());
        page.addObject(
                "consents",
                panels.panellist(panel.id(), visit.person())
                        .flatMap(Panellist::consents)
                        .map(Object::toString)
                        .orElse(""));
        List<Entry> entries = entries(panel, module, visit);
        page.addObject("entries", entries);
        page.addObject(
                "done",
                entries.stream().filter(entry -> entry.state() == State.DONE).count());
        return page;
    }

    @PostMapping("/at/{launch}/panel/consent")
    String agree(Visit visit, @RequestParam String consents) {
        Panel panel = panel(visit);
        if (!consents.equals("yes") && !consents.equals("no")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "panel.consent.choose");
        }
        answering.agree(panel, visit.person(), consents.equals("yes"));
        return "redirect:" + visit.base() + "/panel";
    }

    @GetMapping("/at/{launch}/panel/items/{n:\\d{1,4}}")
    String item(Visit visit, @PathVariable int n, Model model) {
        Panel panel = agreed(visit);
        Item item = door.item(panel, n);
        Optional<PanelAnswer> answer = Optional.ofNullable(answers(panel, visit).get(item.key()));
        return page(panel, n, item, answer, List.of(), model);
    }

    @PostMapping("/at/{launch}/panel/items/{n:\\d{1,4}}")
    String save(
            Visit visit,
            @PathVariable int n,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Panel panel = agreed(visit);
        Item item = door.item(panel, n);
        Optional<PanelAnswer> before = Optional.ofNullable(answers(panel, visit).get(item.key()));
        String words = reason.strip();
        PanelAnswer sent = new PanelAnswer(
                visit.person(),
                item.key(),
                before.map(PanelAnswer::version).orElse(0),
                new Given(form),
                words,
                false,
                panel.openedAt());
        return switch (answering.save(panel, visit.person(), item, seen, new Given(form), words)) {
            case Answering.Saving.Saved _ ->
                "redirect:" + visit.base() + "/panel"
                        + (n < Panels.asked(door.module(panel)).size() ? "/items/" + (n + 1) : "");
            case Answering.Saving.Closed _ -> "redirect:" + visit.base() + "/panel";
            case Answering.Saving.Refused(var why) -> page(panel, n, item, Optional.of(sent), List.of(why), model);
            case Answering.Saving.Stale(var current) -> {
                model.addAttribute("current", current);
                model.addAttribute(
                        "said",
                        PanelQuestion.of(item, Optional.of(current.given())).said());
                yield page(panel, n, item, Optional.of(sent), List.of(Message.of("panel.mistake.stale")), model);
            }
        };
    }

    private String page(
            Panel panel, int n, Item item, Optional<PanelAnswer> answer, List<Message> mistakes, Model model) {
        model.addAttribute("module", door.module(panel).title());
        model.addAttribute("panel", panel);
        model.addAttribute("n", n);
        model.addAttribute("count", Panels.asked(door.module(panel)).size());
        model.addAttribute("question", PanelQuestion.of(item, answer.map(PanelAnswer::given)));
        model.addAttribute("seen", answer.map(PanelAnswer::version).orElse(0));
        model.addAttribute("reason", answer.map(PanelAnswer::reason).orElse(""));
        model.addAttribute("mistakes", mistakes);
        return "panel/item";
    }

    private List<Entry> entries(Panel panel, TrainingModule module, Visit visit) {
        List<Item> asked = Panels.asked(module);
        Map<Key, PanelAnswer> answers = answers(panel, visit);
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Entry(
                        i + 1,
                        Asks.of(asked.get(i)),
                        state(
                                module,
                                Optional.ofNullable(answers.get(asked.get(i).key())))))
                .toList();
    }

    static State state(TrainingModule module, Optional<PanelAnswer> answer) {
        return answer.map(one -> Panels.isComplete(module, one) && !one.reason().isBlank() ? State.DONE : State.BEGUN)
                .orElse(State.NOT_YET);
    }

    private Map<Key, PanelAnswer> answers(Panel panel, Visit visit) {
        return panels.answers(panel.id(), visit.person()).stream()
                .collect(Collectors.toMap(PanelAnswer::item, Function.identity()));
    }

    /** Nobody answers before having agreed to what becomes of it. */
    private Panel agreed(Visit visit) {
        Panel panel = panel(visit);
        if (panels.panellist(panel.id(), visit.person())
                .flatMap(Panellist::consents)
                .filter(consents -> consents)
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "panel.consent.first");
        }
        return panel;
    }

    /** Each launch of somebody without a name is somebody new: answers would be lost. */
    private Panel panel(Visit visit) {
        Panel panel = door.forPanellist(visit);
        if (visit.anonymous()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "panel.anonymous");
        }
        return panel;
    }
}
