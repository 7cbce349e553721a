package org.attune.faculty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.marking.HandMarking;
import org.attune.attempt.marking.HandMarks;
import org.attune.course.Visit;
import org.attune.faculty.AttemptViews.Sent;
import org.attune.item.Key;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A learner's attempt, for the instructors of its link: what was answered, how it went, and the marks, which they can change. */
@Controller
@RequestMapping("/at/{launch}/class")
class AttemptPage {

    private static final String ATTEMPT = "/attempts/{id:\\d{1,18}}";
    private static final String ITEM = ATTEMPT + "/items/{key:[a-z0-9-]{1,64}}";

    private final AttemptViews views;
    private final HandMarks marks;

    AttemptPage(AttemptViews views, HandMarks marks) {
        this.views = views;
        this.marks = marks;
    }

    static String address(Visit visit, AttemptId attempt) {
        return visit.base() + "/class/attempts/" + attempt.value();
    }

    /**
     * @param item the question that one comes for
     * @param done what was just done to its mark: {@code set} or {@code back}
     */
    @GetMapping(ATTEMPT)
    ModelAndView show(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String done,
            Words language) {
        return page(visit, new AttemptId(id), Key.parse(item), Optional.empty(), language)
                .addObject("done", done);
    }

    /** The next answer that waits for an instructor. */
    @GetMapping("/waiting")
    String waiting(Visit visit) {
        mustTeach(visit);
        return "redirect:" + views.firstAwaited(visit).orElse(visit.base() + "/class");
    }

    @PostMapping(ITEM + "/mark")
    ModelAndView mark(
            Visit visit,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean told,
            Words language) {
        mustTeach(visit);
        MarkForm form = new MarkForm(seen, points, words, told, Map.of());
        AttemptId attempt = new AttemptId(id);
        Key item = item(key);
        Optional<BigDecimal> number = form.number();
        return number.isEmpty()
                ? again(
                        visit,
                        attempt,
                        item,
                        form,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Message.of("faculty.mark.number"),
                        language)
                : next(
                        visit,
                        attempt,
                        item,
                        form,
                        "set",
                        marks.set(visit, attempt, item, seen, number.get(), words, told),
                        language);
    }

    /** A text marked by its rubric: the field {@code level-…} of each criterion has the level. */
    @PostMapping(ITEM + "/rubric")
    ModelAndView rubric(
            Visit visit,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> form,
            Words language) {
        mustTeach(visit);
        AttemptId attempt = new AttemptId(id);
        Key item = item(key);
        RubricForm rubric = RubricForm.of(form);
        return next(
                visit,
                attempt,
                item,
                new MarkForm(seen, "", words, true, rubric.levels()),
                "set",
                marks.setLevels(visit, attempt, item, seen, rubric.levels(), words),
                language);
    }

    @PostMapping(ITEM + "/take-back")
    ModelAndView takeBack(
            Visit visit, @PathVariable long id, @PathVariable String key, @RequestParam int seen, Words language) {
        mustTeach(visit);
        AttemptId attempt = new AttemptId(id);
        Key item = item(key);
        return next(
                visit,
                attempt,
                item,
                new MarkForm(seen, "", "", false, Map.of()),
                "back",
                marks.takeBack(visit, attempt, item, seen),
                language);
    }

    private ModelAndView next(
            Visit visit, AttemptId attempt, Key item, MarkForm form, String done, HandMarking came, Words language) {
        return switch (came) {
            case HandMarking.Done() ->
                new ModelAndView("redirect:%s?item=%s&done=%s#%s".formatted(address(visit, attempt), item, done, item));
            case HandMarking.Changed() ->
                again(visit, attempt, item, form, HttpStatus.CONFLICT, Message.of("faculty.mark.changed"), language);
            case HandMarking.Refused(var reason) ->
                again(visit, attempt, item, form, HttpStatus.UNPROCESSABLE_CONTENT, reason, language);
            case HandMarking.Unknown() -> throw notHere();
        };
    }

    /** What was written is still there, with what is wrong with it; it would now be sent for the mark that is shown. */
    private ModelAndView again(
            Visit visit,
            AttemptId attempt,
            Key item,
            MarkForm form,
            HttpStatus status,
            Message mistake,
            Words language) {
        ModelAndView page =
                page(visit, attempt, Optional.of(item), Optional.of(new Sent(item, form, List.of(mistake))), language);
        page.setStatus(status);
        return page.addObject("done", "");
    }

    private ModelAndView page(Visit visit, AttemptId attempt, Optional<Key> item, Optional<Sent> sent, Words language) {
        mustTeach(visit);
        AttemptView view = views.of(visit, attempt, item, sent, language).orElseThrow(AttemptPage::notHere);
        ModelAndView page = new ModelAndView("faculty/attempt");
        page.addObject("view", view);
        page.addObject("here", address(visit, attempt));
        page.addObject(
                "shown",
                view.items().stream()
                        .filter(one -> item.equals(Optional.of(one.item().key())))
                        .findFirst());
        return page;
    }

    private static Key item(String key) {
        return Key.parse(key).orElseThrow(AttemptPage::notHere);
    }

    private static void mustTeach(Visit visit) {
        if (!visit.byInstructor()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "faculty.mark.not-here");
    }
}
