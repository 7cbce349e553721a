package org.attune.item;

import java.util.List;
import java.util.Map;

/**
 * What a browser sent for an item, before anybody has looked at it: the fields of a form, or of a JSON object, each with all
 * of its values in their order. Which fields matter is for {@link Reading} to know.
 */
public record Given(Map<String, List<String>> fields) {

    /** The field of {@link SingleBest} (one) and {@link MultipleResponse} (any number): the keys of options. */
    public static final String OPTION = "option";

    /** The field of {@link BranchingCase}: the keys of all choices made, in their order from the start. */
    public static final String CHOICE = "choice";

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
