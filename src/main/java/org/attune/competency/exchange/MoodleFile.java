package org.attune.competency.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.Statement;
import org.attune.competency.StatementId;

/**
 * A framework as Moodle's {@code tool_lpimportcsv} reads it. ID numbers are our ids, which is how the gradebook's columns
 * name the knowledge areas too; the CASE identifier stands in {@code Exported ID}.
 */
final class MoodleFile {

    /** Moodle cuts ID numbers and short names after this many characters. */
    static final int LONGEST_NAME = 100;

    static final List<String> HEADER = List.of(
            "Parent ID number",
            "ID number",
            "Short name",
            "Description",
            "Description format",
            "Scale values",
            "Scale configuration",
            "Rule type (optional)",
            "Rule outcome (optional)",
            "Rule config (optional)",
            "Cross-referenced competency ID numbers",
            "Exported ID (optional)",
            "Is framework",
            "Taxonomy");

    private static final String HTML = "1";

    /** Moodle's own competency scale, so that the import makes no new one. The id in it is replaced on import. */
    private static final String SCALE = "Not yet competent,Competent";

    private static final String SCALE_CONFIGURATION =
            "[{\"scaleid\":\"2\"},{\"id\":2,\"scaledefault\":1,\"proficient\":1}]";

    private static final String TAXONOMY = "domain,competency,competency,competency";

    private final Competencies competencies;
    private final Framework framework;
    private final List<List<String>> rows = new ArrayList<>();

    private MoodleFile(Competencies competencies, Framework framework) {
        this.competencies = competencies;
        this.framework = framework;
    }

    static byte[] of(Competencies competencies, Framework framework) {
        return new MoodleFile(competencies, framework).made();
    }

    private byte[] made() {
        rows.add(HEADER);
        rows.add(List.of(
                "",
                "attune-" + framework.id(),
                name(framework.title()),
                Described.text(Rights.DESCRIPTION),
                HTML,
                SCALE,
                SCALE_CONFIGURATION,
                "",
                "",
                "",
                "",
                framework.uuid().toString(),
                "1",
                TAXONOMY));
        competencies.expertise(framework.id()).forEach(this::add);
        return CsvFile.of(rows);
    }

    private void add(AreaOfExpertise expertise) {
        String id = expertise.id().value();
        competency("", id, expertise.title(), "", "", CaseIdentifiers.item(framework, expertise));
        for (KnowledgeArea area : competencies.areas(expertise.id())) {
            area.place(framework.id())
                    .ifPresent(place -> competency(
                            id,
                            area.id().value(),
                            Titles.of(place),
                            Described.area(area),
                            "",
                            CaseIdentifiers.item(framework, area)));
        }
        for (Statement statement : framework.statements()) {
            if (statement.areaOfExpertise().equals(expertise.id())) {
                competency(
                        id,
                        statement.id().value(),
                        statement.text(),
                        Described.statement(statement),
                        related(statement.areas(), statement.repeats()),
                        CaseIdentifiers.item(statement));
            }
        }
    }

    /** No scale: a competency has that of its framework. No rule: Moodle then wants the word null. */
    private void competency(String parent, String id, String title, String description, String related, UUID exported) {
        rows.add(List.of(
                parent,
                name(id),
                name(title),
                description,
                HTML,
                "",
                "",
                "",
                "0",
                "null",
                related,
                exported.toString(),
                "",
                ""));
    }

    private static String related(List<KnowledgeAreaId> areas, Optional<StatementId> repeats) {
        return Stream.concat(
                        areas.stream().map(KnowledgeAreaId::value),
                        repeats.stream().map(StatementId::value))
                .map(id -> id.replace(",", "%2C"))
                .collect(Collectors.joining(","));
    }

    private static String name(String text) {
        return Titles.atMost(LONGEST_NAME, text);
    }
}
