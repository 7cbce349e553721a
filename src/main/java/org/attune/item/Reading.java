package org.attune.item;

import static java.util.function.Predicate.not;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.item.Response.Chosen;
import org.attune.item.Response.ChosenSet;
import org.attune.item.Response.Path;
import org.attune.item.Response.Placed;

/** What was given, read as a response to one item. Whatever comes out of it as {@link Read} can be marked. */
public sealed interface Reading {

    record Read(Response response) implements Reading {}

    /** Nothing was chosen where something must be: no answer, and nothing wrong. */
    record Nothing() implements Reading {}

    /** @param reason in words for the person; it never repeats what was sent */
    record Refused(String reason) implements Reading {}

    static Reading of(Item item, Given given) {
        return switch (item) {
            case SingleBest single -> single(single, given.all(Given.OPTION));
            case MultipleResponse multiple -> multiple(multiple, given.all(Given.OPTION));
            case BranchingCase story -> story(story, given.all(Given.CHOICE));
            case Placing placing -> placing(placing, given);
        };
    }

    private static Reading single(SingleBest item, List<String> values) {
        return switch (values.size()) {
            case 0 -> new Nothing();
            case 1 ->
                Key.parse(values.getFirst())
                        .filter(key -> item.option(key).isPresent())
                        .<Reading>map(key -> new Read(new Chosen(key)))
                        .orElseGet(Reading::unknownOption);
            default -> new Refused("Only one option of this question can be chosen.");
        };
    }

    private static Reading multiple(MultipleResponse item, List<String> values) {
        List<Key> keys =
                keys(values).filter(key -> item.option(key).isPresent()).toList();
        return keys.size() == values.size() ? new Read(new ChosenSet(new HashSet<>(keys))) : unknownOption();
    }

    private static Reading story(BranchingCase story, List<String> values) {
        List<Key> keys = keys(values).toList();
        if (keys.size() < values.size()) {
            return unknownChoice();
        }
        return switch (Walk.along(story, keys)) {
            case Walk.UnderWay _, Walk.Ended _ -> new Read(new Path(keys));
            case Walk.Astray _ -> unknownChoice();
        };
    }

    /** A row may be left out or sent empty; what is sent must be one row's one column. */
    private static Reading placing(Placing item, Given given) {
        Map<Key, Key> columns = new HashMap<>();
        for (Map.Entry<String, List<String>> field : given.fields().entrySet()) {
            if (!field.getKey().startsWith(Given.PLACE)) {
                continue;
            }
            Optional<Row> row =
                    Key.parse(field.getKey().substring(Given.PLACE.length())).flatMap(item::row);
            if (row.isEmpty()) {
                return new Refused("That is not one of the rows of this question.");
            }
            List<String> values =
                    field.getValue().stream().filter(not(String::isEmpty)).toList();
            if (values.size() > 1) {
                return new Refused("Only one answer can be given in each row of this question.");
            }
            for (String value : values) {
                Optional<Column> column = Key.parse(value).flatMap(item::column);
                if (column.isEmpty()) {
                    return new Refused("That is not one of the answers that can be given in this row.");
                }
                columns.put(row.get().key(), column.get().key());
            }
        }
        return new Read(new Placed(columns));
    }

    private static Stream<Key> keys(List<String> values) {
        return values.stream().map(Key::parse).flatMap(Optional::stream);
    }

    private static Reading unknownOption() {
        return new Refused("That is not one of the options of this question.");
    }

    private static Reading unknownChoice() {
        return new Refused("That is not one of the choices at this point of the case.");
    }
}
