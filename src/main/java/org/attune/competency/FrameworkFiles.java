package org.attune.competency;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attune.competency.KnowledgeArea.Place;
import org.attune.competency.Statement.Part;
import org.attune.yaml.Problems;
import org.attune.yaml.StrictYaml;
import org.attune.yaml.YamlMap;

/** Reads both frameworks and checks that everything they name is there, once. */
final class FrameworkFiles {

    private static final List<String> FRAMEWORKS = List.of("specialist", "mentor");

    private final Path folder;
    private final Problems problems;
    private final Map<UUID, String> uuids = new HashMap<>();
    private final Map<AreaOfExpertiseId, AreaOfExpertise> expertise = new LinkedHashMap<>();
    private final Map<KnowledgeAreaId, KnowledgeArea> areas = new LinkedHashMap<>();
    private final Map<FrameworkId, Framework> frameworks = new LinkedHashMap<>();
    private final Map<StatementId, Statement> statements = new LinkedHashMap<>();
    private final List<Runnable> whenAllIsRead = new ArrayList<>();
    private Instant areasChanged = Instant.EPOCH;

    FrameworkFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Empty when there was any problem. */
    Optional<Competencies> read() {
        open("areas.yaml").ifPresent(this::areas);
        FRAMEWORKS.forEach(name -> open(name + ".yaml").ifPresent(file -> framework(name, file)));
        whenAllIsRead.forEach(Runnable::run);
        return problems.isEmpty()
                ? Optional.of(new Competencies(
                        areasChanged,
                        List.copyOf(expertise.values()),
                        List.copyOf(areas.values()),
                        List.copyOf(frameworks.values())))
                : Optional.empty();
    }

    private Optional<YamlMap> open(String name) {
        return StrictYaml.read(folder.resolve(name), problems);
    }

    private void areas(YamlMap file) {
        areasChanged = changed(file);
        for (YamlMap map : file.maps("areas-of-expertise")) {
            Optional<AreaOfExpertiseId> id = map.parsed("id", AreaOfExpertiseId::new);
            Optional<UUID> uuid = uuid(map);
            String title = map.text("title");
            map.done();
            if (id.isPresent() && uuid.isPresent()) {
                once(map, expertise, id.get(), new AreaOfExpertise(id.get(), uuid.get(), title));
            }
        }
        file.maps("knowledge-areas").forEach(this::area);
        file.done();
    }

    private void area(YamlMap map) {
        Optional<KnowledgeAreaId> id = map.parsed("id", KnowledgeAreaId::new);
        Optional<UUID> uuid = uuid(map);
        Optional<AreaOfExpertiseId> in = areaOfExpertise(map);
        String title = map.text("title");
        String summary = map.text("summary");
        List<Place> places = places(map);
        map.done();
        if (id.isEmpty() || uuid.isEmpty() || in.isEmpty()) {
            return;
        }
        if (!id.get().value().startsWith(in.get().value().toLowerCase(Locale.ROOT) + "-")) {
            map.problem(
                    "id", "%s stands in %s, so its id must begin with the same letters".formatted(id.get(), in.get()));
        }
        once(map, areas, id.get(), new KnowledgeArea(id.get(), uuid.get(), in.get(), title, summary, places));
    }

    private List<Place> places(YamlMap area) {
        Map<FrameworkId, Place> places = new LinkedHashMap<>();
        for (YamlMap map : area.maps("places")) {
            Optional<FrameworkId> framework = map.parsed("framework", FrameworkId::new);
            String title = map.text("title");
            map.done();
            framework.ifPresent(id -> {
                if (!FRAMEWORKS.contains(id.value())) {
                    map.problem("framework", "there is no framework %s".formatted(id));
                }
                once(map, places, id, new Place(id, title));
            });
        }
        if (places.isEmpty()) {
            area.problem("places", "a knowledge area stands in at least one framework");
        }
        return List.copyOf(places.values());
    }

    private void framework(String name, YamlMap file) {
        FrameworkId id = file.parsed("id", FrameworkId::new).orElseGet(() -> new FrameworkId(name));
        if (!id.value().equals(name)) {
            file.problem("id", "the id must be that of the file, %s".formatted(name));
        }
        Optional<UUID> uuid = uuid(file);
        String title = file.text("title");
        String shortTitle = file.text("short-title");
        Instant changed = changed(file);
        List<Statement> own = new ArrayList<>();
        file.maps("statements").forEach(map -> statement(id, map).ifPresent(own::add));
        file.done();
        uuid.ifPresent(value ->
                once(file, frameworks, id, new Framework(id, value, title, shortTitle, changed, List.copyOf(own))));
    }

    private Optional<Statement> statement(FrameworkId framework, YamlMap map) {
        Optional<StatementId> id = map.parsed("id", StatementId::new);
        Optional<UUID> uuid = uuid(map);
        Optional<AreaOfExpertiseId> in = areaOfExpertise(map);
        String text = map.text("text");
        List<Part> parts = parts(map);
        List<KnowledgeAreaId> draws = map.parsedTexts("areas", KnowledgeAreaId::new);
        List<Designation> designations = map.optionalParsedTexts("designations", Designation::ofCode);
        List<Shown> shown = map.optionalParsedTexts("shown", Shown::ofWord);
        Optional<StatementId> repeats = map.optionalParsed("repeats", StatementId::new);
        map.done();
        if (draws.isEmpty()) {
            map.problem("areas", "a statement draws on at least one knowledge area");
        }
        whenAllIsRead.add(() -> references(framework, map, draws, repeats));
        if (id.isEmpty() || uuid.isEmpty() || in.isEmpty()) {
            return Optional.empty();
        }
        String prefix = framework.value().substring(0, 1).toUpperCase(Locale.ROOT) + "-" + in.get() + "-";
        if (!id.get().value().startsWith(prefix)) {
            map.problem(
                    "id", "the id of a statement of %s in %s begins with %s".formatted(framework, in.get(), prefix));
        }
        Statement statement = new Statement(
                id.get(),
                uuid.get(),
                framework,
                in.get(),
                text,
                parts,
                draws,
                Collections.unmodifiableSet(new LinkedHashSet<>(designations)),
                shown,
                repeats);
        return once(map, statements, id.get(), statement) ? Optional.of(statement) : Optional.empty();
    }

    private List<Part> parts(YamlMap statement) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (YamlMap map : statement.optionalMaps("parts")) {
            String key = map.text("key");
            String text = map.text("text");
            map.done();
            once(map, parts, key, new Part(key, text));
        }
        return List.copyOf(parts.values());
    }

    private void references(
            FrameworkId framework, YamlMap map, List<KnowledgeAreaId> draws, Optional<StatementId> repeats) {
        for (KnowledgeAreaId id : draws) {
            KnowledgeArea area = areas.get(id);
            if (area == null) {
                map.problem("areas", "there is no knowledge area %s".formatted(id));
            } else if (!area.isIn(framework)) {
                map.problem("areas", "%s is not an area of this framework".formatted(id));
            }
        }
        repeats.filter(id -> !statements.containsKey(id))
                .ifPresent(id -> map.problem("repeats", "there is no statement %s".formatted(id)));
    }

    private Optional<AreaOfExpertiseId> areaOfExpertise(YamlMap map) {
        Optional<AreaOfExpertiseId> id = map.parsed("area-of-expertise", AreaOfExpertiseId::new);
        id.filter(value -> !expertise.containsKey(value))
                .ifPresent(
                        value -> map.problem("area-of-expertise", "there is no area of expertise %s".formatted(value)));
        return id;
    }

    private static Instant changed(YamlMap file) {
        return file.parsed("changed", FrameworkFiles::instant).orElse(Instant.EPOCH);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("write a time in UTC, such as 2026-11-21T19:44:16Z", e);
        }
    }

    private Optional<UUID> uuid(YamlMap map) {
        Optional<UUID> uuid = map.parsed("uuid", UUID::fromString);
        uuid.ifPresent(value -> {
            String before = uuids.putIfAbsent(value, "line %d of %s".formatted(map.line("uuid"), map.file()));
            if (before != null) {
                map.problem("uuid", "this uuid is taken already, by %s".formatted(before));
            }
        });
        return uuid;
    }

    private static <K, V> boolean once(YamlMap map, Map<K, V> all, K key, V value) {
        boolean first = all.putIfAbsent(key, value) == null;
        if (!first) {
            map.problem("%s is there twice".formatted(key));
        }
        return first;
    }
}
