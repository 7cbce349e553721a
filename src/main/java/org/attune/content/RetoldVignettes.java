package org.attune.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.attune.yaml.Problems;

/**
 * Finds the vignette that a second module tells nearly as a first one did: who meets the same family twice remembers the
 * answer instead of thinking. Two are nearly the same when a quarter of the shorter one's runs of five words, and at least
 * eight of them, stand in the other too.
 */
final class RetoldVignettes {

    private static final int RUN = 5;
    private static final int FEWEST_SHARED = 8;
    private static final double MOST_SHARED = 0.25;
    private static final Pattern NO_WORD = Pattern.compile("<[^>]*>|[^\\p{L}\\p{N}]+");

    private final Problems advice;
    private final Map<String, Told> tellers = new HashMap<>();

    RetoldVignettes(Problems advice) {
        this.advice = advice;
    }

    private record Told(Vignette vignette, int runs) {}

    /** Compares a module's vignettes with those of the modules before it. */
    void compare(List<Vignette> module) {
        List<Runnable> remembered = new ArrayList<>();
        for (Vignette vignette : module) {
            List<String> runs = runs(vignette.text());
            Told told = new Told(vignette, runs.size());
            Map<Told, Integer> shared = new HashMap<>();
            runs.stream().filter(tellers::containsKey).forEach(run -> shared.merge(tellers.get(run), 1, Integer::sum));
            shared.entrySet().stream()
                    .filter(tooMuch(told))
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> tell(told, most.getKey(), most.getValue()));
            remembered.add(() -> runs.forEach(run -> tellers.putIfAbsent(run, told)));
        }
        remembered.forEach(Runnable::run);
    }

    private static Predicate<Map.Entry<Told, Integer>> tooMuch(Told told) {
        return shared -> shared.getValue() >= FEWEST_SHARED
                && shared.getValue()
                        >= MOST_SHARED * Math.min(told.runs(), shared.getKey().runs());
    }

    private void tell(Told told, Told before, int shared) {
        advice.add(
                told.vignette().file(),
                told.vignette().line(),
                "tells nearly what %s:%d tells (%d runs of %d words are the same): every module has cases of its own"
                        .formatted(before.vignette().file(), before.vignette().line(), shared, RUN));
    }

    private static List<String> runs(String text) {
        String[] words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip()
                .split(" +", -1);
        List<String> runs = new ArrayList<>();
        for (int first = 0; first + RUN <= words.length; first++) {
            runs.add(String.join(" ", List.of(words).subList(first, first + RUN)));
        }
        return runs;
    }
}
