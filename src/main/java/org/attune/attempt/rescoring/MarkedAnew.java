package org.attune.attempt.rescoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.attempt.RescoringId;
import org.attune.attempt.rescoring.AttemptDifference.ItemDifference;
import org.attune.attempt.sheet.Points;
import org.attune.attempt.sheet.Sheet;
import org.attune.words.Message;
import org.springframework.stereotype.Component;

/** Tells learners when and why their marks became others. */
@Component
public class MarkedAnew {

    private final RescoringRows rescorings;

    MarkedAnew(RescoringRows rescorings) {
        this.rescorings = rescorings;
    }

    /** @param reason in the instructor's words */
    record Note(Instant at, String reason, List<Change> changes) {}

    /** @param n the place of the item in the attempt, counted from 1 */
    record Change(int n, Message before, Message after) {}

    /** The first first; a rescoring that left all marks as they were is not told of. */
    public List<Note> of(Sheet sheet) {
        Map<RescoringId, List<ItemDifference>> changed =
                rescorings.changed(sheet.attempt().id());
        return changed.entrySet().stream()
                .map(entry -> note(sheet, rescorings.find(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
    }

    private static Note note(Sheet sheet, Rescoring rescoring, List<ItemDifference> marks) {
        return new Note(
                rescoring.keptAt(),
                rescoring.reason(),
                sheet.quiz().items().stream()
                        .flatMap(item -> marks.stream()
                                .filter(mark -> mark.item().equals(item.key()))
                                .map(mark -> new Change(
                                        sheet.place(item), Points.earned(mark.was()), Points.earned(mark.is()))))
                        .toList());
    }
}
