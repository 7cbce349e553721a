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
import org.attune.item.Response.Entered;
import org.attune.item.Response.Path;
import org.attune.item.Response.Picked;
import org.attune.item.Response.Placed;
import org.attune.item.Response.Written;

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
            case BestAndWorst pair -> picked(pair, given);
            case Numeric _ -> number(given.all(Given.NUMBER));
            case Reflection _ -> written(given.all(Given.TEXT));
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

    /** One pick may be missing, and both may be the same: a draft. */
    private static Reading picked(BestAndWorst item, Given given) {
        List<String> best = filled(given.all(Given.BEST));
        List<String> worst = filled(given.all(Given.WORST));
        if (best.size() > 1 || worst.size() > 1) {
            return new Refused("Only one option of this question can be the best, and only one the worst.");
        }
        boolean known = Stream.concat(best.stream(), worst.stream())
                .allMatch(value -> Key.parse(value).flatMap(item::candidate).isPresent());
        return known
                ? new Read(new Picked(
                        best.stream().map(Key::new).findFirst(),
                        worst.stream().map(Key::new).findFirst()))
                : unknownOption();
    }

    /** An empty field takes the number back. */
    private static Reading number(List<String> values) {
        List<String> typed = filled(values.stream().map(String::strip).toList());
        if (typed.size() > 1) {
            return new Refused("Only one number can be given here.");
        }
        String text = typed.isEmpty() ? "" : typed.getFirst();
        return text.isEmpty() || TypedNumber.read(text).isPresent()
                ? new Read(new Entered(text))
                : new Refused(
                        "That could not be read as one number. Write digits only, with one decimal point or comma where you need it: 12.5 or 12,5. Leave out the unit and any separator of thousands.");
    }

    /**
     * An empty field takes the text back. A form ends lines with two characters and a script with one, and both mean the same;
     * halves of characters, which no database keeps, become U+FFFD as browsers have it. Nothing else is changed.
     */
    private static Reading written(List<String> values) {
        if (values.size() > 1) {
            return new Refused("Only one text can be given here.");
        }
        String text = values.isEmpty()
                ? ""
                : values.getFirst().replace("\r\n", "\n").replace('\r', '\n').replaceAll("\\p{Cs}", "\uFFFD");
        return text.length() <= Written.MOST
                ? new Read(new Written(text))
                : new Refused("A text here has at most 20,000 characters. Shorten yours, and save it again.");
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
            List<String> values = filled(field.getValue());
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

    private static List<String> filled(List<String> values) {
        return values.stream().filter(not(String::isEmpty)).toList();
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
