package org.attune.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attune.competency.Competencies;

/** Reads every module below {@code content/}. */
final class ContentFolder {

    private final Path folder;
    private final Competencies competencies;
    private final Findings found = new Findings();
    private final Map<Object, ReadModule> owners = new HashMap<>();

    ContentFolder(Path folder, Competencies competencies) {
        this.folder = folder;
        this.competencies = competencies;
    }

    Findings found() {
        return found;
    }

    /** The modules without a problem, in the order of their folders' names. */
    List<ReadModule> read() {
        List<ReadModule> sound = new ArrayList<>();
        for (ModuleReader.Outcome outcome : outcomes()) {
            outcome.module().ifPresent(module -> {
                notTaken(module, "id", module.module().id());
                notTaken(module, "slug", module.module().slug());
                if (module.sound()) {
                    sound.add(module);
                }
            });
            found.addAll(outcome.found());
        }
        return sound;
    }

    /** As {@link #read}, with the advice that takes all modules to give: it takes long, so it is for whoever writes them. */
    List<ReadModule> check() {
        List<ReadModule> sound = read();
        RetoldVignettes retold = new RetoldVignettes(found.advice());
        sound.forEach(module -> retold.compare(module.vignettes()));
        return sound;
    }

    /** Side by side, for they know nothing of one another, and the application waits for them; in the order of the folders. */
    private List<ModuleReader.Outcome> outcomes() {
        return folders().parallelStream()
                .map(path -> new ModuleReader(path, competencies).outcome())
                .toList();
    }

    /** Of two modules with one name the first keeps it, so that a copied folder cannot push out its original. */
    private void notTaken(ReadModule module, String field, Object value) {
        ReadModule owner = owners.putIfAbsent(value, module);
        if (owner != null && module.file().has(field)) {
            module.file()
                    .problem(
                            field,
                            "this %s is taken already, by %s:%d"
                                    .formatted(
                                            field,
                                            owner.file().file(),
                                            owner.file().line(field)));
        }
    }

    private List<Path> folders() {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            found.problems().add(folder, 0, "is not a folder that can be read");
            return List.of();
        }
    }
}
