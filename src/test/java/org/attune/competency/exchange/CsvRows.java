package org.attune.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file as the importers do, by RFC 4180 and apart from the library that writes it: an empty cell without quotes
 * is null, as Canvas's reader has it.
 */
final class CsvRows {

    private final String text;
    private int at;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<List<@Nullable String>> of(byte[] file) {
        CsvRows reader = new CsvRows(new String(file, UTF_8));
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<@Nullable String> row() {
        List<@Nullable String> cells = new ArrayList<>();
        while (true) {
            cells.add(text.charAt(at) == '"' ? quoted() : plain());
            char end = text.charAt(at++);
            if (end == '\r') {
                if (text.charAt(at++) != '\n') {
                    throw new IllegalStateException("a line ends badly at " + at);
                }
                return cells;
            }
            if (end != ',') {
                throw new IllegalStateException("a cell ends badly at " + at);
            }
        }
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            char next = text.charAt(at++);
            if (next != '"') {
                cell.append(next);
            } else if (text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
    }

    private @Nullable String plain() {
        int from = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
            if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
                throw new IllegalStateException("a cell should have been quoted at " + at);
            }
            at++;
        }
        return from == at ? null : text.substring(from, at);
    }
}
