package org.attune.competency.exchange;

import java.util.Locale;
import java.util.stream.Collectors;
import org.attune.competency.Designation;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.Statement;
import org.springframework.web.util.HtmlUtils;

/** Descriptions in HTML, as the importers of learning platforms take them. */
final class Described {

    private Described() {}

    static String text(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    static String area(KnowledgeArea area) {
        return text(area.summary());
    }

    static String statement(Statement statement) {
        StringBuilder html = new StringBuilder(text(statement.text()));
        if (!statement.parts().isEmpty()) {
            html.append(statement.parts().stream()
                    .map(part -> "<li>" + escaped(part.text()) + "</li>")
                    .collect(Collectors.joining("", "<ol>", "</ol>")));
        }
        if (!statement.designations().isEmpty()) {
            html.append(text("For: %s. Shown: %s."
                    .formatted(
                            statement.designations().stream()
                                    .map(Described::words)
                                    .collect(Collectors.joining(", ")),
                            statement.shown().stream()
                                    .map(way -> way.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")))));
        }
        return html.toString();
    }

    private static String words(Designation designation) {
        return switch (designation) {
            case ALL -> "all";
            case CLINICAL -> "clinical";
            case POLICY -> "policy";
            case RESEARCH_FACULTY -> "research and faculty";
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
