package org.attune.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of {@code *.yaml} files that people change while we run: each file is one {@code T}. A file that is broken now keeps
 * its last good version in force, and leaves the others alone. Not for two threads at once.
 */
public final class WatchedFolder<T> {

    private record Version(FileTime modified, long size) {}

    /** @param good of the last version that had no problems */
    private record ReadFile<T>(Version version, Optional<T> good, List<Problem> problems) {}

    private final Path folder;
    private final BiFunction<Path, Problems, Optional<T>> reader;
    private final Map<Path, ReadFile<T>> files = new TreeMap<>();

    /** @param reader reads one file; empty when it told a problem */
    public WatchedFolder(Path folder, BiFunction<Path, Problems, Optional<T>> reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /**
     * Reads what is new or has changed since the last look, and forgets what is gone. A folder that is not there is empty.
     *
     * @throws IOException when the folder cannot be read; then all stays as it was
     */
    public void look() throws IOException {
        Map<Path, Version> present = present();
        files.keySet().retainAll(present.keySet());
        present.forEach(this::readWhenChanged);
    }

    /** What is in force, by file, in the order of the files' names. */
    public SortedMap<Path, T> inForce() {
        SortedMap<Path, T> good = new TreeMap<>();
        files.forEach((file, read) -> read.good().ifPresent(value -> good.put(file, value)));
        return good;
    }

    /** What is wrong with the files as they are now. */
    public List<Problem> problems() {
        return files.values().stream().flatMap(read -> read.problems().stream()).toList();
    }

    private Map<Path, Version> present() throws IOException {
        Map<Path, Version> present = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path file : entries.filter(path -> path.toString().endsWith(".yaml"))
                        .toList()) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    if (attributes.isRegularFile()) {
                        present.put(file, new Version(attributes.lastModifiedTime(), attributes.size()));
                    }
                }
            }
        }
        return present;
    }

    private void readWhenChanged(Path file, Version version) {
        @Nullable ReadFile<T> before = files.get(file);
        if (before == null || !before.version().equals(version)) {
            Problems problems = new Problems();
            Optional<T> read = reader.apply(file, problems);
            Optional<T> lastGood = before == null ? Optional.empty() : before.good();
            files.put(file, new ReadFile<>(version, read.or(() -> lastGood), List.copyOf(problems.list())));
        }
    }
}
