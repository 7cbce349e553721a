package org.attune.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures, as a Markdown table that grows line by line. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    void heading(String text) {
        print("");
        print("### " + text);
        print("");
    }

    void beginTable() {
        print("| what | count | a second | p50 ms | p95 ms | p99 ms | CPU ms: tool | database | driver |");
        print("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    }

    void row(String what, Timed timed) {
        print("| %s | %d | %.0f | %.1f | %.1f | %.1f | %.2f | %s | %.2f |".formatted(
                what,
                timed.count(),
                timed.perSecond(),
                timed.milliseconds(0.50),
                timed.milliseconds(0.95),
                timed.milliseconds(0.99),
                timed.cpuMilliseconds("tool"),
                timed.cpu().containsKey("database") ? "%.2f".formatted(timed.cpuMilliseconds("database")) : "(in the tool)",
                timed.cpuMilliseconds("driver")));
    }

    void line(String text, Object... values) {
        print(("- " + text).formatted(values));
    }

    private void print(String line) {
        lines.add(line);
        System.out.printf(Locale.ROOT, "%s%n", line);
    }
}
