package org.attune.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a browser sent for an item, before anybody has looked at it: the fields of a form, or of a JSON object, each with all
 * of its values in their order. Which fields matter is for {@link Reading} to know.
 */
public record Given(Map<String, List<String>> fields) {

    /** The field of {@link SingleBest} (one) and {@link MultipleResponse} (any number): the keys of options. */
    public static final String OPTION = "option";

    /** The field of {@link BranchingCase}: the keys of all choices made, in their order from the start. */
    public static final String CHOICE = "choice";

    /** Before the key of a row of a {@link Placing}, the name of a field: the key of its column, or nothing. */
    public static final String PLACE = "place-";

    /** The fields of {@link BestAndWorst}: the key of the option picked for each, or nothing. */
    public static final String BEST = "best";

    public static final String WORST = "worst";

    /** The field of {@link Numeric}: the number as it was typed, or nothing. */
    public static final String NUMBER = "number";

    /** The field of {@link Reflection}: the text. */
    public static final String TEXT = "text";

    /** What one would have to send to give this response. */
    public static Given of(Response response) {
        return switch (response) {
            case Response.Chosen(var option) -> new Given(Map.of(OPTION, List.of(option.value())));
            case Response.ChosenSet(var options) ->
                new Given(
                        Map.of(OPTION, options.stream().map(Key::value).sorted().toList()));
            case Response.Path(var choices) ->
                new Given(Map.of(CHOICE, choices.stream().map(Key::value).toList()));
            case Response.Placed(var columns) ->
                new Given(columns.entrySet().stream()
                        .collect(Collectors.toMap(
                                placed -> PLACE + placed.getKey(),
                                placed -> List.of(placed.getValue().value()))));
            case Response.Picked(var best, var worst) -> new Given(Map.of(BEST, one(best), WORST, one(worst)));
            case Response.Entered(var text) -> new Given(Map.of(NUMBER, text.isEmpty() ? List.of() : List.of(text)));
            case Response.Written(var text) -> new Given(Map.of(TEXT, text.isEmpty() ? List.of() : List.of(text)));
        };
    }

    private static List<String> one(Optional<Key> key) {
        return key.map(Key::value).stream().toList();
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
