package org.attune.learn;

import java.util.List;
import java.util.Optional;
import org.attune.competency.AreaOfExpertiseId;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.content.TrainingModule;
import org.attune.content.TrainingModule.Page;
import org.attune.item.Key;

/**
 * What the overview of a module shows.
 *
 * @param sign the area of expertise whose sign stands beside the title
 * @param areas titles of the knowledge areas
 */
record Overview(
        TrainingModule module,
        Optional<AreaOfExpertiseId> sign,
        List<String> areas,
        List<Line> pages,
        Progress progress,
        NextStep next) {

    /** @param here whether it is the next one to read */
    record Line(int number, Key key, String title, String language, boolean read, boolean here) {}

    static Overview of(TrainingModule module, Progress progress, Competencies competencies) {
        List<KnowledgeArea> areas = module.areas().stream()
                .flatMap(id -> competencies.area(id).stream())
                .toList();
        return new Overview(
                module,
                areas.stream().map(KnowledgeArea::areaOfExpertise).findFirst(),
                areas.stream().map(KnowledgeArea::title).toList(),
                module.pages().stream().map(page -> line(page, progress)).toList(),
                progress,
                NextStep.of(module, progress));
    }

    private static Line line(Page page, Progress progress) {
        Key key = page.key();
        return new Line(
                progress.pages().indexOf(key) + 1,
                key,
                page.title(),
                page.language(),
                progress.isRead(key),
                progress.next().filter(key::equals).isPresent());
    }

    public int questions() {
        return module.quiz().items().size();
    }

    public int pagesRead() {
        return progress.read().size();
    }
}
