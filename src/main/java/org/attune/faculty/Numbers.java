package org.attune.faculty;

import java.util.Collection;
import org.attune.content.Coverage.AskedItem;
import org.attune.content.Coverage.CoveredArea;
import org.attune.content.Coverage.CoveredStatement;
import org.attune.content.ModuleId;
import org.attune.content.TrainingModule;

/**
 * How much of a part of a framework is covered.
 *
 * @param taughtAreas knowledge areas that some module teaches
 * @param taught statements with a page
 * @param asked statements with a question
 * @param modules each counted once, as are questions
 */
record Numbers(int areas, int taughtAreas, int statements, int taught, int asked, int modules, int questions) {

    /** What tells questions apart; comparing modules whole would take long. */
    private record Question(ModuleId module, int number) {

        static Question of(AskedItem asked) {
            return new Question(asked.module().id(), asked.number());
        }
    }

    static Numbers of(Collection<CoveredArea> areas, Collection<CoveredStatement> statements) {
        return new Numbers(
                areas.size(),
                count(areas.stream().filter(area -> !area.modules().isEmpty()).count()),
                statements.size(),
                count(statements.stream()
                        .filter(statement -> !statement.pages().isEmpty())
                        .count()),
                count(statements.stream()
                        .filter(statement -> !statement.items().isEmpty())
                        .count()),
                count(areas.stream()
                        .flatMap(area -> area.modules().stream())
                        .map(TrainingModule::id)
                        .distinct()
                        .count()),
                count(areas.stream()
                        .flatMap(area -> area.items().stream())
                        .map(Question::of)
                        .distinct()
                        .count()));
    }

    /** Whether every area has a module, and every statement a page and a question. */
    public boolean complete() {
        return taughtAreas == areas && taught == statements && asked == statements;
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
