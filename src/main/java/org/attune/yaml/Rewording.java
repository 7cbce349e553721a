package org.attune.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Says the texts of a map in the words of another one. A text is found by its field and by the keys of the parts that it stands
 * in; so the other map can say it otherwise, and can change nothing else: no key, no number, no order.
 *
 * @param fields those that hold texts, or lists of texts; a number in them is no text
 */
public record Rewording(Set<String> fields) {

    private static final String KEY = "key";

    public Rewording {
        fields = Set.copyOf(fields);
    }

    /** Every text by its place, such as {@code options/name-it/text}; one of a list by its number, counted from 1. */
    public SortedMap<String, String> texts(YamlMap map) {
        SortedMap<String, String> texts = new TreeMap<>();
        map.node().getValue().forEach(field -> collect(name(field), field.getValueNode(), texts));
        return texts;
    }

    private void collect(String at, Node node, Map<String, String> texts) {
        if (node instanceof ScalarNode text && isText(at, text)) {
            texts.put(at, text.getValue().strip());
        } else if (node instanceof SequenceNode list) {
            List<Node> entries = list.getValue();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) instanceof MappingNode part) {
                    keyOf(part)
                            .ifPresent(key -> part.getValue()
                                    .forEach(field ->
                                            collect(at + "/" + key + "/" + name(field), field.getValueNode(), texts)));
                } else if (entries.get(i) instanceof ScalarNode text && isText(at, text)) {
                    texts.put(at + "/" + (i + 1), text.getValue().strip());
                }
            }
        }
    }

    /**
     * The original in those words. What they say about anything that is no text of the original is told to the problems of
     * {@code words}, and what is read from the result and not sound as well.
     *
     * @param besides fields that the words may have for themselves
     */
    public YamlMap applied(YamlMap original, YamlMap words, Set<String> besides) {
        return new Merge(words, besides).of(original);
    }

    private final class Merge {

        private final YamlMap words;
        private final Set<String> besides;
        private final Map<Node, Path> elsewhere = new HashMap<>();

        Merge(YamlMap words, Set<String> besides) {
            this.words = words;
            this.besides = besides;
        }

        YamlMap of(YamlMap original) {
            return new YamlMap(merged(original.node(), words.node(), ""), original.file(), words.problems(), elsewhere);
        }

        private MappingNode merged(MappingNode original, MappingNode said, String at) {
            Map<String, NodeTuple> anew = new HashMap<>();
            for (NodeTuple field : said.getValue()) {
                String name = name(field);
                if (anew.putIfAbsent(name, field) != null && !at.isEmpty()) { // else told when it was read
                    problem(field.getKeyNode(), "'%s' is there twice".formatted(name));
                }
            }
            List<NodeTuple> fields = new ArrayList<>();
            for (NodeTuple field : original.getValue()) {
                NodeTuple other = name(field).equals(KEY) ? null : anew.remove(name(field));
                fields.add(other == null ? field : said(field, other, at));
            }
            anew.remove(KEY);
            anew.forEach((name, field) -> {
                if (!(at.isEmpty() && besides.contains(name))) {
                    problem(field.getKeyNode(), "the original has no '%s' here".formatted(name));
                }
            });
            return new MappingNode(
                    original.getTag(),
                    true,
                    fields,
                    original.getStartMark(),
                    original.getEndMark(),
                    original.getFlowStyle());
        }

        private NodeTuple said(NodeTuple field, NodeTuple other, String at) {
            String name = name(field);
            Node there = field.getValueNode();
            Node here = other.getValueNode();
            if (isTexts(name, there)) {
                return isTexts(name, here) && size(there) == size(here) ? taken(other) : refused(field, other, there);
            }
            if (there instanceof SequenceNode parts && here instanceof SequenceNode words && isParts(parts)) {
                return new NodeTuple(field.getKeyNode(), parts(parts, words, at + name));
            }
            problem(other.getKeyNode(), "'%s' is no text: a translation says texts, and nothing else".formatted(name));
            return field;
        }

        private NodeTuple refused(NodeTuple field, NodeTuple other, Node there) {
            problem(
                    other.getKeyNode(),
                    there instanceof SequenceNode
                            ? "'%s' has %d texts in the original: say as many".formatted(name(field), size(there))
                            : "'%s' must be a text that is not empty".formatted(name(field)));
            return field;
        }

        private NodeTuple taken(NodeTuple other) {
            elsewhere.put(other.getKeyNode(), words.file());
            elsewhere.put(other.getValueNode(), words.file());
            return other;
        }

        private SequenceNode parts(SequenceNode original, SequenceNode said, String at) {
            Map<String, MappingNode> anew = new HashMap<>();
            for (Node part : said.getValue()) {
                Optional<String> key = part instanceof MappingNode map ? keyOf(map) : Optional.empty();
                if (key.isEmpty()) {
                    problem(part, "say with its 'key' which part of '%s' this is".formatted(at));
                } else if (anew.putIfAbsent(key.get(), (MappingNode) part) != null) {
                    problem(part, "'%s' is there twice".formatted(key.get()));
                }
            }
            List<Node> parts = new ArrayList<>();
            for (Node part : original.getValue()) {
                MappingNode map = (MappingNode) part;
                @Nullable MappingNode other = keyOf(map).map(anew::remove).orElse(null);
                parts.add(other == null ? map : merged(map, other, at + "/"));
            }
            anew.forEach((key, part) -> problem(part, "the original has no '%s' in '%s'".formatted(key, at)));
            return new SequenceNode(
                    original.getTag(),
                    true,
                    parts,
                    original.getStartMark(),
                    original.getEndMark(),
                    original.getFlowStyle());
        }

        private void problem(Node node, String message) {
            words.problems().add(words.file(), YamlMap.lineOf(node), message);
        }
    }

    private boolean isText(String at, ScalarNode node) {
        String text = node.getValue().strip();
        return fields.contains(at.substring(at.lastIndexOf('/') + 1))
                && !text.isEmpty()
                && !text.matches("[-−+]?\\d+([.,]\\d+)?");
    }

    private boolean isTexts(String name, Node node) {
        return switch (node) {
            case ScalarNode text -> isText(name, text);
            case SequenceNode list ->
                !list.getValue().isEmpty()
                        && list.getValue().stream()
                                .allMatch(one -> one instanceof ScalarNode text && isText(name, text));
            default -> false;
        };
    }

    private static boolean isParts(SequenceNode list) {
        return list.getValue().stream()
                .allMatch(one -> one instanceof MappingNode map && keyOf(map).isPresent());
    }

    private static int size(Node node) {
        return node instanceof SequenceNode list ? list.getValue().size() : 1;
    }

    private static String name(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    }

    private static Optional<String> keyOf(MappingNode map) {
        return map.getValue().stream()
                .filter(field -> name(field).equals(KEY))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(node -> ((ScalarNode) node).getValue().strip())
                .findFirst();
    }
}
