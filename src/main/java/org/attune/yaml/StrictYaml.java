package org.attune.yaml;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file whose root is a map. Duplicate keys, anchors, aliases and unknown fields are problems, not surprises. */
public final class StrictYaml {

    private StrictYaml() {}

    /** Reads {@code file}; empty, with the problem told, when there is no map to read. */
    public static Optional<YamlMap> read(Path file, Problems problems) {
        try {
            return parse(Files.readString(file), file, problems);
        } catch (MalformedInputException e) {
            problems.add(file, 0, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(file, 0, "cannot be read");
        }
        return Optional.empty();
    }

    /** Reads {@code file} as a {@code T}; empty when it told a problem, even when something could be made of the rest. */
    public static <T> Optional<T> read(Path file, Problems problems, Function<YamlMap, T> reader) {
        Problems own = new Problems();
        Optional<T> read = read(file, own).map(reader).filter(whole -> own.isEmpty());
        problems.addAll(own);
        return read;
    }

    /** Reads {@code text}; {@code file} is only the name by which problems are told. */
    public static Optional<YamlMap> parse(String text, Path file, Problems problems) {
        try {
            if (text.isBlank()) {
                problems.add(file, 0, "is empty");
                return Optional.empty();
            }
            AnchorlessParser parser = new AnchorlessParser(text, options(), file, problems);
            Node root = new Composer(parser, new Resolver(), options()).getSingleNode();
            if (parser.metAnchors()) {
                return Optional.empty();
            }
            if (root instanceof MappingNode map) {
                return Optional.of(new YamlMap(map, file, problems));
            }
            problems.add(file, 1, "must be a map of fields at its root");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "is not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(file, 0, "is not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // told by YamlMap, with their line, beside the other problems
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(30);
        return options;
    }
}
