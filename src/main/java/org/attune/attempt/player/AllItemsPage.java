package org.attune.attempt.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.player.AskedItem.Lapse;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Saving;
import org.attune.attempt.running.Sittings;
import org.attune.attempt.running.Sittings.Sent;
import org.attune.attempt.sheet.ItemsAsMarked;
import org.attune.attempt.sheet.Question;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.store.Attempt;
import org.attune.course.Visit;
import org.attune.item.BranchingCase;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Reading;
import org.attune.item.Response;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * All questions of a quiz on one page, where its settings want that. It is one form that saves what was answered, each answer
 * by itself; the script beside it saves each as it is chosen. A case opens on a page of its own (see decision 19).
 */
@Controller
@RequestMapping("/at/{launch}/attempts/{id:\\d{1,18}}/all")
class AllItemsPage {

    private static final String SEEN = "seen";

    private final Sheets sheets;
    private final Sittings sittings;
    private final Clocks clocks;
    private final Threshold threshold;
    private final ItemsAsMarked asMarked;

    AllItemsPage(Sheets sheets, Sittings sittings, Clocks clocks, Threshold threshold, ItemsAsMarked asMarked) {
        this.sheets = sheets;
        this.sittings = sittings;
        this.clocks = clocks;
        this.threshold = threshold;
        this.asMarked = asMarked;
    }

    /** Where one left off: the first question that is not done, or the page's beginning when nothing is, or all is. */
    static String address(Visit visit, Sheet sheet) {
        AttemptId attempt = sheet.attempt().id();
        return sheet.progress()
                .next()
                .filter(place -> place.n() > 1)
                .map(place -> Addresses.together(visit, attempt, place.n()))
                .orElse(Addresses.attempt(visit, attempt) + "/all");
    }

    @GetMapping
    ModelAndView show(Visit visit, @PathVariable long id, Words words) {
        Sheet sheet = sheets.of(visit, id, words);
        return threshold
                .closed(visit, sheet.attempt(), "/attempts/" + id + "/all")
                .orElseGet(() -> clocks.together(sheet.attempt())
                        ? page(sheet, Map.of(), words)
                        : Addresses.seeOther(
                                Addresses.attempt(visit, sheet.attempt().id())));
    }

    /** @param go {@code check}, {@code stay}, or the number of a case to open */
    @PostMapping
    ModelAndView save(
            Visit visit,
            @PathVariable long id,
            @RequestParam(defaultValue = "check") String go,
            @RequestParam MultiValueMap<String, String> form,
            Words words) {
        Sheet sheet = sheets.of(visit, id, words);
        AttemptId attempt = sheet.attempt().id();
        List<Sent> sent = sent(sheet, form);
        Map<Key, Saving> savings = sittings.save(visit, attempt, sent);
        if (savings.containsValue(new Saving.Paused())) { // who sends answers goes on with the quiz
            sittings.resume(visit, attempt);
            savings = sittings.save(visit, attempt, sent);
        }
        if (savings.containsValue(new Saving.Closed(true))) {
            return tooLate(visit, sheet, sent);
        }
        if (savings.containsValue(new Saving.Closed(false))) {
            return Addresses.seeOther(Addresses.results(visit, attempt) + "?notice=late");
        }
        Sheet now = sheets.of(visit, id, words);
        Map<Key, AskedItem> again = again(now, sent, savings, words);
        if (again.isEmpty()) {
            return Addresses.seeOther(next(visit, now, go));
        }
        ModelAndView page = page(now, again, words);
        page.setStatus(
                savings.values().stream().anyMatch(Saving.Stale.class::isInstance)
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What was sent for each question; one that the form did not have is not touched. */
    private static List<Sent> sent(Sheet sheet, MultiValueMap<String, String> form) {
        List<Sent> sent = new ArrayList<>();
        for (Item item : sheet.quiz().items()) {
            String prefix = AskedItem.prefix(sheet.place(item));
            if (!(item instanceof BranchingCase) && form.containsKey(prefix + SEEN)) {
                MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
                form.forEach((name, values) -> {
                    if (name.startsWith(prefix)) {
                        fields.put(name.substring(prefix.length()), values);
                    }
                });
                sent.add(new Sent(item.key(), seen(fields), new Given(fields)));
            }
        }
        return sent;
    }

    /** What is no version was made up: it is answered as one that is not up to date. */
    private static int seen(MultiValueMap<String, String> fields) {
        String seen = String.join("", fields.getOrDefault(SEEN, List.of()));
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0;
    }

    /** The questions whose answers could not be saved, with what was sent for them. */
    private Map<Key, AskedItem> again(Sheet sheet, List<Sent> sent, Map<Key, Saving> savings, Words words) {
        Map<Key, KeyedItem> keyed = asMarked.of(sheet, words);
        Map<Key, AskedItem> again = new LinkedHashMap<>();
        for (Sent one : sent) {
            Item item = sheet.quiz().item(one.item()).orElseThrow();
            switch (savings.getOrDefault(one.item(), new Saving.Unknown())) {
                case Saving.Stale(var current) ->
                    again.put(
                            one.item(),
                            AskedItem.of(
                                    sheet,
                                    item,
                                    asked(keyed, item),
                                    response(item, one.given()),
                                    current.version(),
                                    Optional.of(new Lapse.Stale(Question.of(item, Optional.of(current.response()))))));
                case Saving.Refused _ ->
                    again.put(
                            one.item(),
                            AskedItem.of(
                                    sheet,
                                    item,
                                    asked(keyed, item),
                                    sheet.response(item),
                                    sheet.version(item),
                                    Optional.of(new Lapse.Unreadable(typed(one.given())))));
                case Saving.Unknown _ -> throw Sheets.notHere();
                case Saving.Saved _, Saving.Nothing _, Saving.Closed _, Saving.Paused _ -> {}
            }
        }
        return again;
    }

    private static Optional<Response> response(Item item, Given given) {
        return Reading.of(item, given) instanceof Reading.Read(var response) ? Optional.of(response) : Optional.empty();
    }

    private static Optional<String> typed(Given given) {
        return Optional.ofNullable(given.fields().get(Given.NUMBER)).map(values -> String.join(" ", values));
    }

    private static String next(Visit visit, Sheet sheet, String go) {
        AttemptId attempt = sheet.attempt().id();
        if (go.matches("\\d{1,4}")) {
            return Addresses.item(visit, attempt, Integer.parseInt(go));
        }
        return go.equals("stay") ? Addresses.attempt(visit, attempt) + "/all" : Addresses.check(visit, attempt);
    }

    /** Only what differs from what was saved in time. */
    private static ModelAndView tooLate(Visit visit, Sheet sheet, List<Sent> sent) {
        List<TooLate> late = new ArrayList<>();
        for (Sent one : sent) {
            Item item = sheet.quiz().item(one.item()).orElseThrow();
            Optional<Response> response = response(item, one.given());
            if (!response.equals(sheet.response(item))
                    && response.filter(given -> !given.isBlank()).isPresent()) {
                late.add(TooLate.of(sheet, item, response));
            }
        }
        if (late.isEmpty()) {
            return Addresses.seeOther(Addresses.results(visit, sheet.attempt().id()) + "?notice=time-up");
        }
        ModelAndView page = new ModelAndView("attempt/too-late")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", sheet.attempt())
                .addObject("late", late);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Sheet sheet, Map<Key, AskedItem> again, Words words) {
        Attempt attempt = sheet.attempt();
        Map<Key, KeyedItem> keyed = asMarked.of(sheet, words);
        return new ModelAndView("attempt/all")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", attempt)
                .addObject("count", sheet.count())
                .addObject(
                        "items",
                        sheet.quiz().items().stream()
                                .map(item ->
                                        again.getOrDefault(item.key(), AskedItem.of(sheet, item, asked(keyed, item))))
                                .toList())
                .addObject("again", List.copyOf(again.values()))
                .addObject("together", true)
                .addObject("clock", clocks.of(attempt));
    }

    private static KeyedItem asked(Map<Key, KeyedItem> keyed, Item item) {
        return keyed.getOrDefault(item.key(), new KeyedItem(item, Optional.empty()));
    }
}
