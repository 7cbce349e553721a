package org.attune.faculty;

import java.util.List;
import java.util.Optional;
import org.attune.attempt.KeyChoiceId;
import org.attune.attempt.KeySource;
import org.attune.attempt.RescoringId;
import org.attune.attempt.rescoring.Keeping;
import org.attune.attempt.rescoring.Rescoring;
import org.attune.attempt.rescoring.Rescorings;
import org.attune.attempt.rescoring.Rescorings.Preview;
import org.attune.content.QuizVersion;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Marking a link's attempts anew: what it would change, keeping it, how far it is, and what was done before. */
@Controller
class RescoringPage {

    private final Rescorings rescorings;
    private final RescoringViews views;

    RescoringPage(Rescorings rescorings, RescoringViews views) {
        this.rescorings = rescorings;
        this.views = views;
    }

    /** A rescoring in the list of all. */
    record Entry(Rescoring rescoring, String by) {}

    @GetMapping("/at/{launch}/class/rescoring")
    String preview(Visit visit, @RequestParam(defaultValue = "1") int page, Words words, Model model) {
        return preview(placement(visit), page, "", Optional.empty(), words, model);
    }

    private String preview(
            PlacementId placement, int page, String reason, Optional<Message> mistake, Words words, Model model) {
        Preview preview = rescorings.preview(placement).orElseThrow(RescoringPage::notFound);
        List<Rescoring> all = rescorings.of(placement);
        model.addAttribute("view", views.of(placement, preview, page, words));
        model.addAttribute("key", preview.to());
        model.addAttribute("reason", reason);
        model.addAttribute("mistake", mistake.orElse(null));
        model.addAttribute("all", all.stream().map(one -> entry(one, words)).toList());
        all.stream()
                .filter(rescoring -> !rescoring.isFinished())
                .findFirst()
                .ifPresent(rescoring -> model.addAttribute("underway", rescoring.id()));
        return "faculty/rescoring";
    }

    @PostMapping("/at/{launch}/class/rescoring")
    String keep(
            Visit visit,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String quiz,
            @RequestParam Optional<Long> choice,
            Words words,
            Model model) {
        PlacementId placement = placement(visit);
        String why = reason.strip();
        Optional<Message> mistake = mistake(why);
        if (mistake.isPresent()) {
            return preview(placement, 1, why, mistake, words, model);
        }
        return switch (rescorings.keep(placement, visit.person(), why, seen(quiz, choice))) {
            case Keeping.Begun(var id) -> "redirect:" + address(visit, id);
            case Keeping.Underway(var id) -> "redirect:" + address(visit, id) + "?before=true";
            case Keeping.NothingToDo _ -> preview(placement, 1, why, Optional.empty(), words, model);
            case Keeping.KeyChanged _ ->
                preview(placement, 1, why, Optional.of(Message.of("faculty.rescoring.key-changed")), words, model);
        };
    }

    private static Optional<Message> mistake(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(Message.of("faculty.rescoring.no-reason"));
        }
        return reason.length() > Rescoring.LONGEST_REASON
                ? Optional.of(Message.of("faculty.rescoring.long", Rescoring.LONGEST_REASON))
                : Optional.empty();
    }

    private static KeySource seen(String quiz, Optional<Long> choice) {
        if (!quiz.matches("[0-9a-f]{32}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "faculty.rescoring.press-there");
        }
        return new KeySource(new QuizVersion(quiz), choice.map(KeyChoiceId::new));
    }

    /**
     * @param polled by the page itself, which shows only how far it is
     * @param before whether somebody else had begun it when this instructor pressed the button
     */
    @GetMapping("/at/{launch}/class/rescorings/{id:\\d{1,18}}")
    String show(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean before,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean polled,
            Words words,
            Model model) {
        Rescoring rescoring =
                rescorings.find(placement(visit), new RescoringId(id)).orElseThrow(RescoringPage::notFound);
        model.addAttribute("entry", entry(rescoring, words));
        model.addAttribute("view", views.of(rescoring, page, words));
        model.addAttribute("before", before);
        model.addAttribute("polled", polled);
        return "faculty/rescored";
    }

    private Entry entry(Rescoring rescoring, Words words) {
        return new Entry(rescoring, views.by(rescoring, words));
    }

    private static String address(Visit visit, RescoringId id) {
        return visit.base() + "/class/rescorings/" + id.value();
    }

    /** Marks are no learner's to change. */
    private static PlacementId placement(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visit.placement().orElseThrow(RescoringPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "faculty.rescoring.not-here");
    }
}
