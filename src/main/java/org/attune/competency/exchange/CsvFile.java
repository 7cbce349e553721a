package org.attune.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A CSV file in UTF-8, as RFC 4180 has it. A cell is quoted only where it must be: Canvas takes "" for a value. */
final class CsvFile {

    private CsvFile() {}

    static byte[] of(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (ICSVWriter csv = new CSVWriter(
                text,
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_ESCAPE_CHARACTER,
                ICSVWriter.RFC4180_LINE_END)) {
            rows.forEach(row -> csv.writeNext(row.toArray(String[]::new), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(UTF_8);
    }
}
