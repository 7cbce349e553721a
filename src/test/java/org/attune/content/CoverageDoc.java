package org.attune.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.Statement;
import org.attune.content.Coverage.CoveredArea;
import org.attune.content.Coverage.CoveredStatement;

/** The coverage as a page of the documentation, in Markdown. */
record CoverageDoc(Competencies competencies, Coverage coverage) {

    private static final String NOTHING = "**none**";

    String text() {
        StringBuilder text = new StringBuilder("""
                # What the modules cover

                Which modules teach each knowledge area, with the number of items that are evidence for it; which pages teach each
                statement, and which items ask for it. Modules stand by their slugs, pages and items by their keys. Written by
                `CoverageDocTest`, which fails when the content has changed since: do not edit it, copy what the test writes.
                """);
        competencies.frameworks().forEach(framework -> {
            text.append("\n## %s\n".formatted(framework.title()));
            competencies.expertise().forEach(expertise -> text.append(section(framework, expertise)));
        });
        return text.toString();
    }

    private String section(Framework framework, AreaOfExpertise expertise) {
        List<KnowledgeArea> areas = competencies.areas(expertise.id()).stream()
                .filter(area -> area.isIn(framework.id()))
                .toList();
        List<Statement> statements = framework.statements().stream()
                .filter(statement -> statement.areaOfExpertise().equals(expertise.id()))
                .toList();
        if (areas.isEmpty() && statements.isEmpty()) {
            return "";
        }
        return """

                ### %s

                | knowledge area | modules | items |
                |---|---|--:|
                %s
                | statement | pages | items |
                |---|---|---|
                %s""".formatted(expertise.title(), lines(areas, this::line), lines(statements, this::line));
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(one -> line.apply(one) + "\n").collect(joining());
    }

    private String line(KnowledgeArea area) {
        CoveredArea covered = coverage.of(area.id());
        String modules = covered.modules().stream().map(TrainingModule::slug).collect(joining(", "));
        return "| %s | %s | %d |"
                .formatted(
                        area.id(),
                        modules.isEmpty() ? NOTHING : modules,
                        covered.items().size());
    }

    private String line(Statement statement) {
        CoveredStatement covered = coverage.of(statement.id());
        return "| %s | %s | %s |"
                .formatted(
                        statement.id(),
                        byModule(
                                covered.pages(),
                                taught -> taught.module().slug(),
                                taught -> taught.page().key()),
                        byModule(
                                covered.items(),
                                asked -> asked.module().slug(),
                                asked -> asked.item().key()));
    }

    /** "one-module: first, second; another: third". */
    private static <T> String byModule(List<T> all, Function<T, String> module, Function<T, Object> key) {
        return all.isEmpty()
                ? NOTHING
                : all.stream()
                        .collect(groupingBy(
                                module,
                                LinkedHashMap::new,
                                mapping(one -> key.apply(one).toString(), joining(", "))))
                        .entrySet()
                        .stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(joining("; "));
    }
}
