package org.attune.competency.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.Statement;

/**
 * A framework as Canvas's outcomes import reads it. Each area of expertise is a group with two groups in it, one of its
 * knowledge areas and one of its statements, so that a teacher can take either. An outcome's {@code vendor_guid} is its CASE
 * identifier.
 *
 * <p>There is no column {@code friendly_description}: a Canvas that does not know it yet refuses the whole file.
 */
final class CanvasFile {

    static final List<String> COLUMNS = List.of(
            "vendor_guid",
            "object_type",
            "title",
            "description",
            "display_name",
            "calculation_method",
            "calculation_int",
            "parent_guids",
            "workflow_state",
            "mastery_points",
            "ratings");

    /** Our levels of mastery, in falling order: points and label. */
    private static final List<String> RATINGS = List.of("2", "Proficient", "1", "Developing", "0", "Not yet");

    private static final String MASTERY_POINTS = "2";

    /**
     * As Attune itself counts unless a teacher wants otherwise: what was shown once stays shown, and a weaker try in a later
     * module does not take it away.
     */
    private static final String CALCULATION = "highest";

    private static final int LONGEST_TITLE = 100;

    private final Competencies competencies;
    private final Framework framework;
    private final List<List<String>> rows = new ArrayList<>();

    private CanvasFile(Competencies competencies, Framework framework) {
        this.competencies = competencies;
        this.framework = framework;
    }

    static byte[] of(Competencies competencies, Framework framework) {
        return new CanvasFile(competencies, framework).made();
    }

    private byte[] made() {
        List<String> header = new ArrayList<>(COLUMNS);
        RATINGS.stream().skip(1).forEach(rating -> header.add("")); // the word "ratings" stands over the first of them
        rows.add(header);
        group(framework.uuid(), framework.title(), Described.text(Rights.DESCRIPTION), "");
        competencies.expertise(framework.id()).forEach(this::add);
        return CsvFile.of(rows);
    }

    private void add(AreaOfExpertise expertise) {
        UUID group = CaseIdentifiers.item(framework, expertise);
        group(group, expertise.title(), "", framework.uuid().toString());
        UUID areas = CaseIdentifiers.named(group, "knowledge areas");
        group(areas, expertise.title() + ": knowledge and skill areas", "", group.toString());
        for (KnowledgeArea area : competencies.areas(expertise.id())) {
            area.place(framework.id())
                    .ifPresent(place -> outcome(
                            CaseIdentifiers.item(framework, area),
                            Titles.of(place),
                            Described.area(area),
                            area.title(),
                            areas));
        }
        UUID statements = CaseIdentifiers.named(group, "statements");
        group(statements, expertise.title() + ": statements of practice", "", group.toString());
        for (Statement statement : framework.statements()) {
            if (statement.areaOfExpertise().equals(expertise.id())) {
                outcome(
                        CaseIdentifiers.item(statement),
                        statement.id() + " " + statement.text(),
                        Described.statement(statement),
                        statement.id().value(),
                        statements);
            }
        }
    }

    private void group(UUID guid, String title, String description, String parent) {
        List<String> row = new ArrayList<>(
                List.of(guid.toString(), "group", title, description, "", "", "", parent, "active", ""));
        RATINGS.forEach(rating -> row.add(""));
        rows.add(row);
    }

    private void outcome(UUID guid, String title, String description, String displayName, UUID parent) {
        List<String> row = new ArrayList<>(List.of(
                guid.toString(),
                "outcome",
                Titles.atMost(LONGEST_TITLE, title),
                description,
                displayName,
                CALCULATION,
                "",
                parent.toString(),
                "active",
                MASTERY_POINTS));
        row.addAll(RATINGS);
        rows.add(row);
    }
}
