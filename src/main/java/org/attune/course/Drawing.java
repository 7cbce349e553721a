package org.attune.course;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attune.content.Pool;

/** Which items of a quiz an attempt asks. Its text is how it is kept, and how a link carries it. */
public sealed interface Drawing {

    Pattern EACH_AREA = Pattern.compile("each-area (\\d{1,2})");
    Pattern OF_POOL = Pattern.compile("([a-z0-9-]{1,64}) (\\d{1,2})");

    record Everything() implements Drawing {}

    /** Items without a pool are always asked; so are those of a pool that is not named. A pool with fewer gives all it has. */
    record OfPools(Map<Pool, Integer> many) implements Drawing {

        public OfPools {
            many = Collections.unmodifiableMap(new LinkedHashMap<>(many));
            if (many.isEmpty() || many.values().stream().anyMatch(n -> n < 0 || n > 99)) {
                throw new IllegalArgumentException("From a pool 0 to 99 items can be drawn: " + many);
            }
        }
    }

    /** So many items that speak for each knowledge area, or as many as there are. */
    record OfEachArea(int many) implements Drawing {

        public OfEachArea {
            if (many < 1 || many > 99) {
                throw new IllegalArgumentException("For each knowledge area 1 to 99 items can be drawn: " + many);
            }
        }
    }

    /** {@code all}, {@code each-area 2} or {@code warm-up 3, cases 1}. */
    default String text() {
        return switch (this) {
            case Everything() -> "all";
            case OfEachArea(int many) -> "each-area " + many;
            case OfPools(var many) ->
                many.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        };
    }

    /** Empty for a text that {@link #text} would not have written. */
    static Optional<Drawing> parse(String text) {
        if (text.equals("all")) {
            return Optional.of(new Everything());
        }
        Matcher eachArea = EACH_AREA.matcher(text);
        if (eachArea.matches()) {
            int many = Integer.parseInt(eachArea.group(1));
            return many == 0 ? Optional.empty() : Optional.of(new OfEachArea(many));
        }
        Map<Pool, Integer> many = new LinkedHashMap<>();
        for (String part : Arrays.asList(text.split(", *", -1))) {
            Matcher ofPool = OF_POOL.matcher(part);
            Optional<Pool> pool = ofPool.matches() ? Pool.parse(ofPool.group(1)) : Optional.empty();
            if (pool.isEmpty()) {
                return Optional.empty();
            }
            many.put(pool.get(), Integer.parseInt(ofPool.group(2)));
        }
        return Optional.of(new OfPools(many));
    }
}
