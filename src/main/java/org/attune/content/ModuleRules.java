package org.attune.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.TrainingModule.Page;
import org.attune.yaml.YamlMap;

/** What a module names must exist, and each of its knowledge areas must be asked for. */
record ModuleRules(
        TrainingModule module, YamlMap file, List<DraftPage> pages, DraftQuiz quiz, Competencies competencies) {

    void check() {
        areas();
        statements(module.statements());
        if (file.has("objectives") && module.objectives().isEmpty()) {
            file.problem("objectives", "say at least one thing that one can do afterwards");
        }
        if (file.has("pages") && module.pages().isEmpty()) {
            file.problem("pages", "a module has at least one page");
        }
        for (DraftPage draft : pages) {
            YamlMap at = draft.at();
            Page page = draft.page();
            if (at.has("statements") && page.statements().isEmpty()) {
                at.problem("statements", "name at least one statement");
            }
            page.statements().stream()
                    .filter(statement -> !module.statements().contains(statement))
                    .forEach(statement -> at.problem(
                            "statements", "%s is not among the statements of module.yaml".formatted(statement)));
        }
    }

    private void areas() {
        if (file.has("areas") && module.areas().isEmpty()) {
            file.problem("areas", "a module belongs to at least one knowledge area");
        }
        Set<KnowledgeAreaId> asked =
                quiz.items().stream().map(DraftItem::areas).flatMap(Set::stream).collect(Collectors.toSet());
        for (KnowledgeAreaId area : module.areas()) {
            if (competencies.area(area).isEmpty()) {
                file.problem("areas", "there is no knowledge area %s".formatted(area));
            } else if (!asked.contains(area) && !quiz.items().isEmpty()) {
                file.problem("areas", "no item of the quiz is evidence for %s".formatted(area));
            }
        }
    }

    private void statements(List<StatementId> statements) {
        if (file.has("statements") && statements.isEmpty()) {
            file.problem("statements", "name at least one statement");
        }
        statements.stream()
                .filter(statement -> competencies.statement(statement).isEmpty())
                .forEach(statement -> file.problem("statements", "there is no statement %s".formatted(statement)));
    }
}
