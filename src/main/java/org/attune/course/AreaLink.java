package org.attune.course;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ModuleId;
import org.attune.lti.Launch;
import org.attune.lti.LaunchVariables;

/**
 * A link that is for a knowledge area and not for one module: its learners find the modules there that teach the area, and its
 * grade is what they have shown in it, in the whole course.
 *
 * @param modules those that the link was laid out for; other modules of the course that teach the area count and stand there too
 */
public record AreaLink(KnowledgeAreaId area, List<ModuleId> modules) {

    /** In the address of such a link it stands before the area. */
    public static final String PATH = "/areas/";

    private static final String AREA = "area";
    private static final String MODULES = "modules";
    private static final int MOST_MODULES = 40;

    public AreaLink {
        modules = List.copyOf(modules);
    }

    /** As a launch asks for it, in its address or else in its custom parameter. What cannot be read is treated as absent. */
    public static Optional<AreaLink> of(Launch launch) {
        String path = Optional.ofNullable(launch.target().getPath()).orElse("");
        int at = path.indexOf(PATH);
        String name =
                at >= 0 ? path.substring(at + PATH.length()) : launch.custom().getOrDefault(AREA, "");
        return area(name).map(area -> new AreaLink(area, modules(launch.custom().getOrDefault(MODULES, ""))));
    }

    /**
     * The custom parameters of such a link.
     *
     * @param settings of the quizzes that are taken by way of it, as custom parameters
     */
    public Map<String, String> written(LinkKey key, Map<String, String> settings) {
        Map<String, String> custom = new LinkedHashMap<>(settings);
        custom.put(LinkKey.CUSTOM, key.value());
        custom.put(AREA, area.value());
        custom.put(MODULES, text());
        custom.putAll(LaunchVariables.customParameters());
        return custom;
    }

    /** The modules as one text: their ids, separated by commas. */
    public String text() {
        return modules.stream().map(ModuleId::toString).collect(Collectors.joining(","));
    }

    static Optional<KnowledgeAreaId> area(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(new KnowledgeAreaId(name));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public static List<ModuleId> modules(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .limit(MOST_MODULES)
                .flatMap(id -> module(id).stream())
                .distinct()
                .toList();
    }

    private static Optional<ModuleId> module(String id) {
        try {
            return Optional.of(new ModuleId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
