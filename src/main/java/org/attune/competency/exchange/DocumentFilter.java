package org.attune.competency.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The parameter {@code filter} (CASE 1.1, REST binding, section 3.3): one condition such as {@code title~'mentor'}, or two
 * with {@code AND} or {@code OR} between them. Upper and lower case are the same.
 */
final class DocumentFilter {

    /** The properties of a CFDocument, whether ours have them or not; those that hold a link have properties of their own. */
    static final Set<String> FIELDS = Set.of(
            "identifier",
            "uri",
            "frameworkType",
            "caseVersion",
            "creator",
            "title",
            "lastChangeDateTime",
            "officialSourceURL",
            "publisher",
            "description",
            "subject",
            "subjectURI",
            "language",
            "version",
            "adoptionStatus",
            "statusStartDate",
            "statusEndDate",
            "licenseURI",
            "notes",
            "extensions",
            "CFPackageURI");

    private static final String CONDITION = "([A-Za-z]+(?:\\.[A-Za-z]+)?)(!=|>=|<=|=|>|<|~)'([^']*)'";
    private static final Pattern FORM = Pattern.compile(CONDITION + "(?: (AND|OR) " + CONDITION + ")?");

    private DocumentFilter() {}

    /** Empty when {@code filter} is not of the form, or names a property that no document has. */
    static Optional<Predicate<JsonNode>> parse(String filter) {
        Matcher form = FORM.matcher(filter.strip());
        if (!form.matches() || !known(form.group(1)) || (form.group(4) != null && !known(form.group(5)))) {
            return Optional.empty();
        }
        Predicate<JsonNode> first = condition(form.group(1), form.group(2), form.group(3));
        if (form.group(4) == null) {
            return Optional.of(first);
        }
        Predicate<JsonNode> second = condition(form.group(5), form.group(6), form.group(7));
        return Optional.of(form.group(4).equals("AND") ? first.and(second) : first.or(second));
    }

    /** The values of a property as texts: none where there is no such value, several for a list. */
    static List<String> values(JsonNode document, String path) {
        JsonNode node = document;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        if (node.isMissingNode() || node.isObject()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        (node.isArray() ? node.valueStream() : Stream.of(node))
                .map(value -> value.asString().toLowerCase(Locale.ROOT))
                .forEach(values::add);
        return values;
    }

    private static boolean known(String path) {
        return FIELDS.contains(path.split("\\.", -1)[0]);
    }

    private static Predicate<JsonNode> condition(String path, String predicate, String text) {
        String value = text.toLowerCase(Locale.ROOT);
        return document -> {
            List<String> values = values(document, path);
            // A list equals a value that names all of it, and contains one that names some of it.
            String whole = values.stream().collect(Collectors.joining(","));
            return switch (predicate) {
                case "!=" -> !whole.equals(value);
                case "~" -> Arrays.stream(value.split(",", -1)).anyMatch(whole::contains);
                case "=" -> !values.isEmpty() && whole.equals(value);
                case ">" -> !values.isEmpty() && whole.compareTo(value) > 0;
                case ">=" -> !values.isEmpty() && whole.compareTo(value) >= 0;
                case "<" -> !values.isEmpty() && whole.compareTo(value) < 0;
                case "<=" -> !values.isEmpty() && whole.compareTo(value) <= 0;
                default -> throw new IllegalStateException("there is no predicate " + predicate);
            };
        };
    }
}
