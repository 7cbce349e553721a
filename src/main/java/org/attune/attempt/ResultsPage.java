package org.attune.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.ResultsPanel.Shown;
import org.attune.course.Visit;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Placing;
import org.attune.item.Score;
import org.attune.item.SingleBest;
import org.attune.item.Stem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** What came of an attempt: the total, what later stages say about it, and every question with its rationales. */
@Controller
class ResultsPage {

    private final Sheets sheets;
    private final Marks marks;
    private final List<ResultsPanel> panels;

    ResultsPage(Sheets sheets, Marks marks, ObjectProvider<ResultsPanel> panels) {
        this.sheets = sheets;
        this.marks = marks;
        this.panels = panels.orderedStream().toList();
    }

    /**
     * @param asks what was asked, in a line of HTML, to be told from the other questions
     * @param whole all of its points were earned
     */
    record Reviewed(int n, String asks, String earned, boolean whole, Review review) {}

    @GetMapping("/at/{launch}/attempts/{id:\\d{1,18}}/results")
    ModelAndView show(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String notice) {
        Attempt attempt = sheets.attempt(visit, id);
        if (attempt.isOpen()) {
            return Addresses.seeOther(Addresses.attempt(visit, attempt.id()));
        }
        Sheet sheet = sheets.of(attempt);
        Map<Key, Score> earned = marks.of(attempt.id());
        Score total = earned.values().stream().reduce(Score.NONE, Score::plus);
        List<Reviewed> items = new ArrayList<>();
        for (Item item : sheet.quiz().items()) {
            Score score = earned.getOrDefault(item.key(), Score.NONE);
            items.add(new Reviewed(
                    sheet.place(item),
                    asks(item),
                    Points.earned(score),
                    score.possible().signum() > 0 && score.earned().compareTo(score.possible()) == 0,
                    Review.of(item, sheet.response(item))));
        }
        List<Shown> shown = panels.stream()
                .map(panel -> panel.show(visit, attempt.id()))
                .flatMap(Optional::stream)
                .toList();
        ModelAndView page = new ModelAndView("attempt/results")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", attempt)
                .addObject("earned", Points.number(total.earned()))
                .addObject("possible", Points.worth(total.possible()))
                .addObject("when", Moments.text(attempt.submittedAt().orElseThrow()))
                .addObject("items", items)
                .addObject("panels", shown.stream().map(Shown::fragment).toList())
                .addObject("notice", notice);
        shown.forEach(panel -> page.addAllObjects(panel.model()));
        return page;
    }

    private static String asks(Item item) {
        return switch (item) {
            case SingleBest single -> Stem.of(single.stem()).question();
            case MultipleResponse multiple -> Stem.of(multiple.stem()).question();
            case Placing placing -> Stem.of(placing.stem()).question();
            case BranchingCase story -> HtmlUtils.htmlEscape(story.title());
        };
    }
}
