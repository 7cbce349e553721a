package org.attune.course.chooser;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.competency.AreaOfExpertiseId;
import org.attune.competency.Competencies;
import org.attune.competency.FrameworkId;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.TrainingModule;
import org.jspecify.annotations.Nullable;

/**
 * What an instructor looks for among the modules. Every part may be missing; a value that names nothing filters nothing.
 *
 * @param q words that must all occur in the title, the summary, the objectives, the pages' titles, the knowledge areas or
 *     the statements' ids
 * @param minutes the longest that a module may take, in minutes
 */
record Filter(
        @Nullable String q,
        @Nullable String framework,
        @Nullable String expertise,
        @Nullable String area,
        @Nullable String minutes) {

    boolean matches(TrainingModule module, Competencies competencies) {
        return containsWords(module, competencies)
                && (isBlank(framework) || areas(module, competencies).anyMatch(this::isInFramework))
                && (isBlank(expertise) || areas(module, competencies).anyMatch(this::isInExpertise))
                && (isBlank(area)
                        || areas(module, competencies)
                                .anyMatch(a -> a.id().value().equals(area)))
                && most().map(most -> module.minutes() <= most).orElse(true);
    }

    private boolean containsWords(TrainingModule module, Competencies competencies) {
        if (q == null || q.isBlank()) {
            return true;
        }
        String text = Stream.of(
                        Stream.of(module.title(), module.summary()),
                        module.objectives().stream(),
                        module.pages().stream().map(TrainingModule.Page::title),
                        module.statements().stream().map(StatementId::value),
                        areas(module, competencies).map(KnowledgeArea::title))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(q.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private boolean isInFramework(KnowledgeArea candidate) {
        return candidate.places().stream()
                .map(KnowledgeArea.Place::framework)
                .map(FrameworkId::value)
                .anyMatch(value -> value.equals(framework));
    }

    private boolean isInExpertise(KnowledgeArea candidate) {
        AreaOfExpertiseId id = candidate.areaOfExpertise();
        return id.value().equals(expertise);
    }

    private Optional<Integer> most() {
        return Optional.ofNullable(minutes)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }

    private static Stream<KnowledgeArea> areas(TrainingModule module, Competencies competencies) {
        return module.areas().stream()
                .map((KnowledgeAreaId id) -> competencies.area(id))
                .flatMap(Optional::stream);
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
