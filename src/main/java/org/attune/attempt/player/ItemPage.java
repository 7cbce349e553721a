package org.attune.attempt.player;

import java.util.List;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.marking.AttemptMarking;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Saving;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.sheet.ItemsAsMarked;
import org.attune.attempt.sheet.PanelView;
import org.attune.attempt.sheet.Points;
import org.attune.attempt.sheet.Question;
import org.attune.attempt.sheet.Review;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.store.Answer;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.Checked;
import org.attune.attempt.store.KeyedMark;
import org.attune.course.Visit;
import org.attune.item.BranchingCase;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Numeric;
import org.attune.item.Reading;
import org.attune.item.Response;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One question a page. The form saves and goes on; the script beside it saves earlier and oftener. */
@Controller
@RequestMapping("/at/{launch}/attempts/{id:\\d{1,18}}/items/{n:\\d{1,4}}")
class ItemPage {

    private final Sheets sheets;
    private final Sittings sittings;
    private final Clocks clocks;
    private final Threshold threshold;
    private final Checked checked;
    private final ItemsAsMarked asMarked;
    private final AttemptMarking marking;

    ItemPage(
            Sheets sheets,
            Sittings sittings,
            Clocks clocks,
            Threshold threshold,
            Checked checked,
            ItemsAsMarked asMarked,
            AttemptMarking marking) {
        this.sheets = sheets;
        this.sittings = sittings;
        this.clocks = clocks;
        this.threshold = threshold;
        this.checked = checked;
        this.asMarked = asMarked;
        this.marking = marking;
    }

    /** Where one goes after saving. */
    enum Go {
        ON,
        BACK,
        CHECK,
        /** Where feedback follows each question: the answer is checked, and stays. */
        FEEDBACK,
        /** A case: to what came of the decision. */
        STAY
    }

    @GetMapping
    ModelAndView show(
            Visit visit,
            @PathVariable long id,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String notice,
            Words words) {
        Sheet sheet = sheets.of(visit, id, words);
        Item item = sheet.item(n).orElseThrow(Sheets::notHere);
        return threshold
                .closed(visit, sheet.attempt(), here(id, n))
                .orElseGet(() -> isElsewhere(sheet, item)
                        ? Addresses.seeOther(
                                Addresses.together(visit, sheet.attempt().id(), n))
                        : page(sheet, item, sheet.response(item), sheet.version(item), words)
                                .addObject("notice", notice));
    }

    @PostMapping
    ModelAndView save(
            Visit visit,
            @PathVariable long id,
            @PathVariable int n,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "ON") Go go,
            @RequestParam MultiValueMap<String, String> form,
            Words words) {
        Sheet sheet = sheets.of(visit, id, words);
        Item item = sheet.item(n).orElseThrow(Sheets::notHere);
        AttemptId attempt = sheet.attempt().id();
        Given given = new Given(form);
        return switch (sittings.save(visit, attempt, item.key(), seen, given)) {
            case Saving.Saved _, Saving.Nothing _ ->
                go == Go.FEEDBACK ? feedback(visit, id, n) : Addresses.seeOther(next(visit, sheet, n, go));
            case Saving.Stale(var current) -> stale(visit, sheet, item, given, current, go, words);
            case Saving.Refused _ -> refused(sheet, item, given, words);
            case Saving.Closed(var timeUp) ->
                timeUp
                        ? tooLate(sheet, item, given)
                        : Addresses.seeOther(Addresses.results(visit, attempt) + "?notice=late");
            case Saving.Paused _ -> goOn(visit, id, n, seen, go, form, words);
            case Saving.Unknown _ -> throw Sheets.notHere();
        };
    }

    /** Who sends an answer goes on with the quiz: the clock goes on, and nothing is lost. */
    private ModelAndView goOn(
            Visit visit, long id, int n, int seen, Go go, MultiValueMap<String, String> form, Words words) {
        sittings.resume(visit, new AttemptId(id));
        return save(visit, id, n, seen, go, form, words);
    }

    /** A case has nothing to send along: its decisions are saved. */
    @PostMapping("/feedback")
    ModelAndView feedback(Visit visit, @PathVariable long id, @PathVariable int n) {
        Sheet sheet = sheets.of(visit, id);
        Item item = sheet.item(n).orElseThrow(Sheets::notHere);
        Attempt attempt =
                sittings.check(visit, sheet.attempt().id(), item.key()).orElseThrow(Sheets::notHere);
        return Addresses.seeOther(Addresses.item(visit, attempt.id(), n));
    }

    /** Nothing is lost silently: what came too late is shown, and that it is not part of the attempt. */
    private static ModelAndView tooLate(Sheet sheet, Item item, Given given) {
        Optional<Response> sent = Reading.of(item, given) instanceof Reading.Read(var response)
                ? Optional.of(response)
                : Optional.empty();
        ModelAndView page = new ModelAndView("attempt/too-late")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", sheet.attempt())
                .addObject("late", List.of(TooLate.of(sheet, item, sent)));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Where all questions stand on one page, only a case has one of its own. */
    private boolean isElsewhere(Sheet sheet, Item item) {
        return !(item instanceof BranchingCase) && clocks.together(sheet.attempt());
    }

    private static String here(long id, int n) {
        return "/attempts/" + id + "/items/" + n;
    }

    private static String next(Visit visit, Sheet sheet, int n, Go go) {
        AttemptId attempt = sheet.attempt().id();
        return switch (go) {
            case ON -> n < sheet.count() ? Addresses.item(visit, attempt, n + 1) : Addresses.check(visit, attempt);
            case BACK -> Addresses.item(visit, attempt, Math.max(1, n - 1));
            case CHECK -> Addresses.check(visit, attempt);
            case STAY, FEEDBACK -> Addresses.item(visit, attempt, n);
        };
    }

    /** Both answers are on the page, and nothing is kept or dropped before the learner has said which. */
    private ModelAndView stale(Visit visit, Sheet sheet, Item item, Given given, Answer current, Go go, Words words) {
        if (go == Go.STAY) { // a case goes on from where it stands: decisions are not chosen between
            return Addresses.seeOther(Addresses.item(visit, sheet.attempt().id(), sheet.place(item)) + "?notice=stale");
        }
        Optional<Response> mine = Reading.of(item, given) instanceof Reading.Read(var response)
                ? Optional.of(response)
                : Optional.empty();
        ModelAndView page = page(sheet, item, mine, current.version(), words);
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("theirs", Question.of(item, Optional.of(current.response())));
    }

    /** What was typed stays in its field, with what is wrong with it. Other answers are chosen: no page sends a wrong one. */
    private ModelAndView refused(Sheet sheet, Item item, Given given, Words words) {
        if (!(item instanceof Numeric)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "attempt.refused");
        }
        ModelAndView page = page(sheet, item, sheet.response(item), sheet.version(item), words);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("typed", String.join(" ", given.fields().getOrDefault(Given.NUMBER, List.of())));
    }

    private ModelAndView page(Sheet sheet, Item item, Optional<Response> shown, int seen, Words words) {
        int n = sheet.place(item);
        Attempt attempt = sheet.attempt();
        KeyedItem keyed = asMarked.asked(attempt, item, words);
        Question question = Question.of(keyed.item(), shown);
        ModelAndView page = new ModelAndView("attempt/item")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", sheet.attempt())
                .addObject("n", n)
                .addObject("count", sheet.count())
                .addObject("progress", sheet.progress())
                .addObject("key", item.key().value())
                .addObject("question", question)
                .addObject("language", sheet.language(item))
                .addObject("note", sheet.note(item, question).orElse(null))
                .addObject("clock", clocks.of(attempt))
                .addObject("provisional", keyed.provisional())
                .addObject("together", clocks.together(attempt))
                .addObject("pre", "")
                .addObject("at", "")
                .addObject("seen", seen);
        if (clocks.afterEach(attempt)) {
            page.addObject("afterEach", true);
            if (checked.of(attempt.id()).contains(item.key())) {
                KeyedMark mark = marking.mark(attempt, item, shown);
                KeyedItem by = asMarked.of(attempt, item, mark.by(), words).orElse(keyed);
                page.addObject("review", Review.of(by.item(), shown));
                page.addObject("panel", by.panel().map(panel -> PanelView.of(by.item(), panel)));
                page.addObject("earned", Points.earned(mark.mark().score()));
            }
        }
        return page;
    }
}
