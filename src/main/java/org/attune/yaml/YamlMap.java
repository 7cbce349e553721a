package org.attune.yaml;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A map in a YAML file. Reading a field never throws: what is missing or of the wrong kind is told to the problems, and a
 * blank value stands in for it, so that the rest of the file is still looked at. Whoever reads must therefore look at the
 * problems before using what was read.
 */
public final class YamlMap {

    private final MappingNode node;
    private final Path file;
    private final int line;
    private final Problems problems;
    private final Map<Node, Path> elsewhere;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, ScalarNode> names = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();

    YamlMap(MappingNode node, Path file, Problems problems) {
        this(node, file, problems, Map.of());
    }

    /** @param elsewhere the nodes that stand in another file than {@code file} */
    YamlMap(MappingNode node, Path file, Problems problems, Map<Node, Path> elsewhere) {
        this.node = node;
        this.file = file;
        this.line = lineOf(node);
        this.problems = problems;
        this.elsewhere = elsewhere;
        for (NodeTuple field : node.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, lineOf(field.getKeyNode()), "a field's name must be a word");
            } else if (fields.putIfAbsent(key.getValue(), field.getValueNode()) != null) {
                problems.add(file, lineOf(key), "'%s' is there twice".formatted(key.getValue()));
            } else {
                names.put(key.getValue(), key);
            }
        }
    }

    public Path file() {
        return file;
    }

    /** The line that this map begins on, counted from 1. */
    public int line() {
        return line;
    }

    /** The line of a field, or of the map when the field is not there. */
    public int line(String name) {
        return names.containsKey(name) ? lineOf(names.get(name)) : line;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whether a field is there and is a text, for the few fields that may be a text or a list. */
    public boolean isText(String name) {
        return fields.get(name) instanceof ScalarNode;
    }

    /** Tells a problem at the line of this map. */
    public void problem(String message) {
        problems.add(file, line, message);
    }

    /** Tells a problem at the line of a field. */
    public void problem(String name, String message) {
        Node at = names.get(name);
        problems.add(at == null ? file : fileOf(at), line(name), message);
    }

    /** A text that must be there and not be blank. */
    public String text(String name) {
        return required(name).flatMap(node -> scalar(node, name)).orElse("");
    }

    public Optional<String> optionalText(String name) {
        return optional(name).flatMap(node -> scalar(node, name));
    }

    /** A text that {@code parse} turns into a value; an {@link IllegalArgumentException} of its becomes the problem. */
    public <T> Optional<T> parsed(String name, Function<String, T> parse) {
        return required(name).flatMap(node -> scalar(node, name)).flatMap(text -> parse(name, text, parse));
    }

    /** Like {@link #parsed}, for a field that need not be there. */
    public <T> Optional<T> optionalParsed(String name, Function<String, T> parse) {
        return optional(name).flatMap(node -> scalar(node, name)).flatMap(text -> parse(name, text, parse));
    }

    /** A list of texts that {@code parse} turns into values; a missing list is a problem, and so is a value twice. */
    public <T> List<T> parsedTexts(String name, Function<String, T> parse) {
        return required(name).map(node -> parsedScalars(node, name, parse)).orElse(List.of());
    }

    public <T> List<T> optionalParsedTexts(String name, Function<String, T> parse) {
        return optional(name).map(node -> parsedScalars(node, name, parse)).orElse(List.of());
    }

    /** A decimal number that must be there; zero stands in for it. */
    public BigDecimal decimal(String name) {
        return required(name)
                .flatMap(node -> scalar(node, name))
                .flatMap(text -> {
                    try {
                        return Optional.of(new BigDecimal(text));
                    } catch (NumberFormatException e) {
                        problem(name, "'%s' must be a number, not '%s'".formatted(name, text));
                        return Optional.empty();
                    }
                })
                .orElse(BigDecimal.ZERO);
    }

    /** A whole number of at least {@code least}, which stands in for it. */
    public int whole(String name, int least) {
        return required(name)
                .flatMap(node -> scalar(node, name))
                .flatMap(text -> {
                    try {
                        int value = Integer.parseInt(text);
                        if (value >= least) {
                            return Optional.of(value);
                        }
                    } catch (NumberFormatException e) {
                        // told below, like a number that is too small
                    }
                    problem(name, "'%s' must be a whole number of %d or more, not '%s'".formatted(name, least, text));
                    return Optional.empty();
                })
                .orElse(least);
    }

    /** A list of texts; a missing list is a problem, an empty one is not. */
    public List<String> texts(String name) {
        return required(name).map(node -> scalars(node, name)).orElse(List.of());
    }

    public List<String> optionalTexts(String name) {
        return optional(name).map(node -> scalars(node, name)).orElse(List.of());
    }

    /** A list of maps; a missing list is a problem, an empty one is not. */
    public List<YamlMap> maps(String name) {
        return required(name).map(node -> maps(node, name)).orElse(List.of());
    }

    public List<YamlMap> optionalMaps(String name) {
        return optional(name).map(node -> maps(node, name)).orElse(List.of());
    }

    /** Call last: every field that nobody asked for is told as unknown. */
    public void done() {
        for (String name : fields.keySet()) {
            if (!read.contains(name)) {
                problem(name, "unknown field '%s'".formatted(name));
            }
        }
    }

    private <T> Optional<T> parse(String name, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            problem(name, "'%s': %s".formatted(name, e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Node> required(String name) {
        Optional<Node> node = optional(name);
        if (node.isEmpty()) {
            problem("'%s' is missing".formatted(name));
        }
        return node;
    }

    private Optional<Node> optional(String name) {
        read.add(name);
        @Nullable Node node = fields.get(name);
        return node == null || Tag.NULL.equals(node.getTag()) ? Optional.empty() : Optional.of(node);
    }

    private Optional<String> scalar(Node node, String name) {
        if (node instanceof ScalarNode value && !value.getValue().isBlank()) {
            return Optional.of(value.getValue().strip());
        }
        problems.add(fileOf(node), lineOf(node), "'%s' must be a text that is not empty".formatted(name));
        return Optional.empty();
    }

    private List<String> scalars(Node node, String name) {
        List<String> values = new ArrayList<>();
        for (Node element : elements(node, name)) {
            scalar(element, name).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private <T> List<T> parsedScalars(Node node, String name, Function<String, T> parse) {
        Set<T> values = new LinkedHashSet<>();
        for (Node element : elements(node, name)) {
            scalar(element, name).ifPresent(text -> {
                try {
                    if (!values.add(parse.apply(text))) {
                        problems.add(fileOf(element), lineOf(element), "'%s' names %s twice".formatted(name, text));
                    }
                } catch (IllegalArgumentException e) {
                    problems.add(fileOf(element), lineOf(element), "'%s': %s".formatted(name, e.getMessage()));
                }
            });
        }
        return List.copyOf(values);
    }

    private List<YamlMap> maps(Node node, String name) {
        List<YamlMap> values = new ArrayList<>();
        for (Node element : elements(node, name)) {
            if (element instanceof MappingNode map) {
                values.add(new YamlMap(map, file, problems, elsewhere));
            } else {
                problems.add(
                        fileOf(element),
                        lineOf(element),
                        "every entry of '%s' must be a map of fields".formatted(name));
            }
        }
        return List.copyOf(values);
    }

    private List<Node> elements(Node node, String name) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(fileOf(node), lineOf(node), "'%s' must be a list".formatted(name));
        return List.of();
    }

    MappingNode node() {
        return node;
    }

    Problems problems() {
        return problems;
    }

    private Path fileOf(Node node) {
        return elsewhere.getOrDefault(node, file);
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
