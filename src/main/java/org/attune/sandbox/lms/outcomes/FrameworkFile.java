package org.attune.sandbox.lms.outcomes;

import java.util.ArrayList;
import java.util.List;

/** Reads a framework's file as the LMS imports it: comma-separated, with quotes as RFC 4180 has them. */
final class FrameworkFile {

    private FrameworkFile() {}

    /** The competencies of Moodle's file, or the outcomes of Canvas's, without ids yet. */
    static List<Competency> read(String text) {
        var rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            return List.of();
        }
        var header = rows.getFirst();
        var canvas = header.contains("vendor_guid");
        var name = header.indexOf(canvas ? "vendor_guid" : "ID number");
        var title = header.indexOf(canvas ? "title" : "Short name");
        var kind = header.indexOf(canvas ? "object_type" : "Is framework");
        var found = new ArrayList<Competency>();
        for (var row : rows.subList(1, rows.size())) {
            var wanted = kind >= 0
                    && row.size() > Math.max(kind, Math.max(name, title))
                    && (canvas
                            ? row.get(kind).equals("outcome")
                            : !row.get(kind).equals("1"));
            if (wanted) {
                found.add(new Competency(0, row.get(name), row.get(title)));
            }
        }
        return found;
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (letter == '"') {
                quoted = true;
            } else if (letter == ',' || letter == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
