package org.attune.attempt.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AwaitedMark;
import org.attune.attempt.Mark;
import org.attune.attempt.sheet.ItemsAsMarked;
import org.attune.attempt.sheet.Sheet;
import org.attune.attempt.sheet.Sheets;
import org.attune.attempt.sheet.Total;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptLog;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.Marks;
import org.attune.attempt.store.Steps;
import org.attune.course.Visit;
import org.attune.item.Key;
import org.attune.words.Words;
import org.springframework.stereotype.Service;

/** Learners' attempts for the instructors of the link where they were started, and for nobody else. */
@Service
public class AttemptReports {

    private final AttemptRows attempts;
    private final Sheets sheets;
    private final Steps steps;
    private final Marks marks;
    private final ItemsAsMarked asMarked;
    private final AttemptLog log;

    AttemptReports(
            AttemptRows attempts, Sheets sheets, Steps steps, Marks marks, ItemsAsMarked asMarked, AttemptLog log) {
        this.attempts = attempts;
        this.sheets = sheets;
        this.steps = steps;
        this.marks = marks;
        this.asMarked = asMarked;
        this.log = log;
    }

    /** Empty for an attempt that is not one of a learner at this visit's link, or when this is no instructor. */
    public Optional<AttemptReport> of(Visit visit, AttemptId id, Words words) {
        return attempts.find(id).filter(attempt -> attempt.isReadBy(visit)).map(attempt -> report(attempt, words));
    }

    /** In the order in which they were submitted. */
    public List<AwaitedMark> awaited(Visit visit) {
        return visit.byInstructor() ? visit.placement().map(marks::awaited).orElse(List.of()) : List.of();
    }

    private AttemptReport report(Attempt attempt, Words words) {
        Sheet sheet = sheets.of(attempt, words);
        Map<Key, Mark> given = marks.of(attempt.id());
        Total total = Total.of(given.values());
        return new AttemptReport(
                attempt.id(),
                attempt.person(),
                attempt.number(),
                sheet.title(),
                attempt.submittedAt(),
                total.score(),
                total.awaited(),
                sheet.reviewed(given, asMarked.of(sheet, words)),
                Timeline.of(sheet, steps.all(attempt.id()), log.of(attempt.id())));
    }
}
