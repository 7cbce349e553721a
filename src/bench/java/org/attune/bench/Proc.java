package org.attune.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a process has used, as Linux counts it under {@code /proc}. */
record Proc(long pid) {

    /** The kernel counts processor time in hundredths of a second on every machine that we know of. */
    private static final Duration TICK = Duration.ofMillis(10);

    static Proc self() {
        return new Proc(ProcessHandle.current().pid());
    }

    /** User and system time since the process began, over all its threads. */
    Duration cpu() {
        String stat = read("stat");
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return TICK.multipliedBy(Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)));
    }

    long residentMegabytes() {
        return status("VmRSS:");
    }

    long peakMegabytes() {
        return status("VmHWM:");
    }

    private long status(String name) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0)
                / 1024;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
