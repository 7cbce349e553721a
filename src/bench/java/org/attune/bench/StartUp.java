package org.attune.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the tool takes from the start of its process to "ready": once on an empty database, then on the same again. */
final class StartUp {

    private final Path root;
    private final Path folder;
    private final Report report;
    private final int times;

    /** @param times how often it is started on a database that is there already */
    StartUp(Path root, Path folder, Report report, int times) {
        this.root = root;
        this.folder = folder;
        this.report = report;
        this.times = times;
    }

    void measure(String how, List<String> command) throws Exception {
        measure(how, command, Map.of());
    }

    /** @param told what the tool is told besides, or instead */
    void measure(String how, List<String> command, Map<String, String> told) throws Exception {
        Path place = Files.createTempDirectory(folder, "start-up-");
        Files.createDirectories(place.resolve("lti-config/platforms"));
        Duration first = Duration.ZERO;
        List<Duration> later = new ArrayList<>();
        long resident = 0;
        double live = 0;
        for (int n = 0; n <= times; n++) {
            Map<String, String> environment = new HashMap<>(Commands.environment(place));
            environment.putAll(told);
            try (Tool tool = Tool.start(root, command, environment, place.resolve("tool.log"))) {
                if (n == 0) {
                    first = tool.startUp();
                } else {
                    later.add(tool.startUp());
                }
                resident = tool.process().residentMegabytes();
                live = tool.liveHeapMegabytes();
            }
        }
        later.sort(null);
        report.line(
                "%s: ready in %s (median of %d; all: %s), on an empty database in %s; then %d MB resident, %.1f MB of live objects",
                how,
                seconds(later.get(times / 2)),
                times,
                later.stream().map(StartUp::seconds).collect(Collectors.joining(", ")),
                seconds(first),
                resident,
                live);
    }

    private static String seconds(Duration time) {
        return "%.2f s".formatted(time.toMillis() / 1e3);
    }
}
