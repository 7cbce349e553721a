package org.attune.attempt.player;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.Mark;
import org.attune.attempt.ResultsPanel;
import org.attune.attempt.ResultsPanel.Shown;
import org.attune.attempt.rescoring.MarkedAnew;
import org.attune.attempt.running.Clocks;
import org.attune.attempt.running.Showing;
import org.attune.attempt.sheet.ItemsAsMarked;
import org.attune.attempt.sheet.Points;
import org.attune.attempt.sheet.ReviewedItem;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.sheet.Total;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.Marks;
import org.attune.course.Visit;
import org.attune.item.Key;
import org.attune.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came of an attempt: the total, what later stages say about it, and every question with its rationales. */
@Controller
class ResultsPage {

    private final Sheets sheets;
    private final Marks marks;
    private final ItemsAsMarked asMarked;
    private final MarkedAnew markedAnew;
    private final List<ResultsPanel> panels;
    private final Clocks clocks;

    ResultsPage(
            Sheets sheets,
            Marks marks,
            ItemsAsMarked asMarked,
            MarkedAnew markedAnew,
            Clocks clocks,
            ObjectProvider<ResultsPanel> panels) {
        this.sheets = sheets;
        this.marks = marks;
        this.asMarked = asMarked;
        this.markedAnew = markedAnew;
        this.clocks = clocks;
        this.panels = panels.orderedStream().toList();
    }

    @GetMapping("/at/{launch}/attempts/{id:\\d{1,18}}/results")
    ModelAndView show(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "") String notice, Words words) {
        Attempt attempt = sheets.attempt(visit, id);
        if (attempt.isOpen()) {
            return Addresses.seeOther(Addresses.attempt(visit, attempt.id()));
        }
        Sheet sheet = sheets.of(attempt, words);
        Showing showing = clocks.showing(attempt);
        if (!showing.points()) {
            return new ModelAndView("attempt/handed-in")
                    .addObject("moduleTitle", sheet.title())
                    .addObject("attempt", attempt)
                    .addObject("from", showing.from())
                    .addObject("notice", notice);
        }
        Map<Key, Mark> earned = marks.of(attempt.id());
        Total total = Total.of(earned.values());
        List<ReviewedItem> items = sheet.reviewed(earned, asMarked.of(sheet, words));
        List<Shown> shown = panels.stream()
                .map(panel -> panel.show(visit, attempt.id()))
                .flatMap(Optional::stream)
                .toList();
        ModelAndView page = new ModelAndView("attempt/results")
                .addObject("moduleTitle", sheet.title())
                .addObject("attempt", attempt)
                .addObject("earned", total.score().earned())
                .addObject("possible", Points.rounded(total.score().possible()))
                .addObject("awaited", total.awaited())
                .addObject("items", items)
                .addObject("markedAnew", markedAnew.of(sheet))
                .addObject("reasons", showing.reasons())
                .addObject("panels", shown.stream().map(Shown::fragment).toList())
                .addObject("notice", notice);
        shown.forEach(panel -> page.addAllObjects(panel.model()));
        return page;
    }
}
