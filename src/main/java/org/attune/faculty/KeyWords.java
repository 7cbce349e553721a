package org.attune.faculty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.attune.item.AnswerKey;
import org.attune.item.BestAndWorst;
import org.attune.item.BranchingCase;
import org.attune.item.Column;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Numeric;
import org.attune.item.Option;
import org.attune.item.Placing;
import org.attune.item.Reflection;
import org.attune.item.SingleBest;
import org.attune.panel.RowName;
import org.attune.words.Message;

/** What an {@link AnswerKey} says in the parts of its names, said to a teacher: with the texts that learners read. */
final class KeyWords {

    private KeyWords() {}

    /** @param item that has the key, so that its parts can be told by their texts */
    static Message part(Item item, String part) {
        return switch (part) {
            case "points" -> Message.of("faculty.part.points");
            case "scoring" -> Message.of("faculty.part.scoring");
            case "scale" -> Message.of("faculty.part.scale");
            case "answer" -> Message.of("faculty.part.answer");
            case "tolerance" -> Message.of("faculty.part.tolerance");
            case "minimum words" -> Message.of("faculty.part.minimum-words");
            case "counts" -> Message.of("faculty.part.counts");
            case "asked" -> Message.of("faculty.part.asked");
            default ->
                after("option ", part)
                        .or(() -> after("row ", part))
                        .map(key -> text(item, key))
                        .or(() ->
                                after("panel on ", part).map(key -> Message.of("faculty.part.panel", text(item, key))))
                        .or(() -> after("band ", part).map(within -> Message.of("faculty.part.band", within)))
                        .orElseGet(() -> Message.of("faculty.part.as-written", part));
        };
    }

    /** @param value of that part; empty where a key does not have it */
    static Message value(Item item, String part, Optional<String> value) {
        return value.map(there -> there(item, part, there))
                .orElseGet(() -> Message.of(part.equals("counts") ? "faculty.part.yes" : "faculty.part.absent"));
    }

    private static Message there(Item item, String part, String value) {
        if (part.equals("scoring")) {
            return Message.of("faculty.scoring." + value);
        }
        if (part.equals("counts") || part.equals("asked")) {
            return Message.of(value.equals("yes") ? "faculty.part.yes" : "faculty.part.no");
        }
        if (part.startsWith("option ") && item instanceof BestAndWorst) {
            return Message.of("faculty.pick." + value);
        }
        if (part.startsWith("option ") || part.startsWith("band ")) {
            return Message.of("faculty.part.share", new BigDecimal(value).movePointRight(2));
        }
        if (part.startsWith("row ") && item instanceof Placing placing) {
            return asWritten(
                    Key.parse(value).flatMap(placing::column).map(Column::text).orElse(value));
        }
        return asWritten(part.startsWith("panel on ") ? value.replace(" ", "\u00a0·\u00a0") : value);
    }

    private static Message asWritten(String text) {
        return Message.of("faculty.part.as-written", text);
    }

    private static Optional<String> after(String beginning, String part) {
        return part.startsWith(beginning) ? Optional.of(part.substring(beginning.length())) : Optional.empty();
    }

    private static Message text(Item item, String name) {
        return Key.parse(name)
                .map(key -> switch (item) {
                    case SingleBest single -> option(single.options(), key);
                    case MultipleResponse multiple -> option(multiple.options(), key);
                    case BestAndWorst pair ->
                        asWritten(pair.candidate(key)
                                .map(BestAndWorst.Candidate::text)
                                .orElse(name));
                    case Placing placing -> RowName.of(placing, key).words();
                    case Numeric _, BranchingCase _, Reflection _ -> asWritten(name);
                })
                .orElseGet(() -> asWritten(name));
    }

    private static Message option(List<Option> options, Key key) {
        return asWritten(options.stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(Option::text)
                .orElse(key.value()));
    }
}
