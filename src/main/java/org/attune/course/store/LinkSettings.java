package org.attune.course.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.content.ModuleId;
import org.attune.course.Asking;
import org.attune.course.AttemptCounting;
import org.attune.course.Drawing;
import org.attune.course.Feedback;
import org.attune.course.LatePolicy;
import org.attune.course.LinkKey;
import org.attune.course.Paging;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.attune.lti.Launch;
import org.attune.lti.LaunchVariables;

/**
 * What a link itself says about what it opens: in its address ({@code /modules/…}) or in its custom parameters, which deep
 * linking wrote there and which travel with a copied course. What cannot be read is treated as absent: a launch must not
 * fail because someone edited a parameter by hand.
 */
public record LinkSettings(Optional<ModuleId> module, PlacementSettings settings) {

    private static final String MODULE_PATH = "/modules/";
    private static final String MODULE = "module";
    private static final String POINTS = "points";
    private static final String ATTEMPTS = "attempts";
    private static final String COUNTING = "counting";
    private static final String COLUMNS = "columns";
    private static final String PASS = "pass";
    private static final String FEEDBACK = "feedback";
    private static final String DRAW = "draw";
    private static final String SHUFFLE = "shuffle";
    private static final String QUESTIONS = "questions";
    private static final String OPTIONS = "options";
    private static final String MINUTES = "minutes";
    private static final String LATE = "late";
    private static final String PAGING = "paging";

    static LinkSettings read(Optional<ModuleId> module, Map<String, String> custom) {
        PlacementSettings otherwise = PlacementSettings.DEFAULT;
        Feedback feedback = one(custom, FEEDBACK, Feedback.values()).orElse(otherwise.feedback());
        return new LinkSettings(
                module,
                new PlacementSettings(
                        whole(custom, POINTS, 1, 100).orElse(otherwise.maximumPoints()),
                        whole(custom, ATTEMPTS, 0, 100).orElse(otherwise.attemptsAllowed()),
                        one(custom, COUNTING, AttemptCounting.values()).orElse(otherwise.counting()),
                        "yes".equals(custom.get(COLUMNS)),
                        whole(custom, PASS, 1, 100),
                        feedback,
                        new Asking(
                                Optional.ofNullable(custom.get(DRAW))
                                        .flatMap(Drawing::parse)
                                        .orElseGet(Drawing.Everything::new),
                                words(custom, SHUFFLE).contains(QUESTIONS),
                                words(custom, SHUFFLE).contains(OPTIONS),
                                feedback == Feedback.AFTER_EACH
                                        ? Paging.ONE_BY_ONE
                                        : one(custom, PAGING, Paging.values()).orElse(Paging.ONE_BY_ONE)),
                        new Timing(
                                whole(custom, MINUTES, 1, Timing.MOST_MINUTES),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                late(words(custom, LATE)))));
    }

    /** The module that a link names, in its address or else in its custom parameter. */
    static Optional<String> moduleNamed(Launch launch) {
        String path = Optional.ofNullable(launch.target().getPath()).orElse("");
        int at = path.indexOf(MODULE_PATH);
        return at >= 0
                ? Optional.of(path.substring(at + MODULE_PATH.length()))
                : Optional.ofNullable(launch.custom().get(MODULE));
    }

    public static boolean namesModule(Launch launch) {
        return moduleNamed(launch).isPresent();
    }

    /**
     * The custom parameters that a deep-linked item carries, so that {@link #read} finds them again. Dates are not among them:
     * a copied course has other ones. A pool that the module has no more is passed over when a paper is drawn.
     */
    public static Map<String, String> written(LinkKey key, ModuleId module, PlacementSettings settings) {
        Map<String, String> custom = settings(settings);
        custom.put(LinkKey.CUSTOM, key.value());
        custom.put(MODULE, module.toString());
        custom.putAll(LaunchVariables.customParameters());
        return Collections.unmodifiableMap(custom);
    }

    /** The settings alone. */
    public static Map<String, String> settings(PlacementSettings settings) {
        Map<String, String> custom = new LinkedHashMap<>();
        Asking asking = settings.asking();
        Timing timing = settings.timing();
        custom.put(POINTS, String.valueOf(settings.maximumPoints()));
        custom.put(ATTEMPTS, String.valueOf(settings.attemptsAllowed()));
        custom.put(COUNTING, lower(settings.counting()));
        custom.put(COLUMNS, settings.competencyColumns() ? "yes" : "no");
        settings.passMark().ifPresent(percent -> custom.put(PASS, String.valueOf(percent)));
        if (settings.feedback() != Feedback.AFTER_SUBMIT) {
            custom.put(FEEDBACK, lower(settings.feedback()));
        }
        if (!(asking.drawing() instanceof Drawing.Everything)) {
            custom.put(DRAW, asking.drawing().text());
        }
        if (asking.shuffleItems() || asking.shuffleOptions()) {
            custom.put(
                    SHUFFLE,
                    Stream.of(asking.shuffleItems() ? QUESTIONS : "", asking.shuffleOptions() ? OPTIONS : "")
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.joining(" ")));
        }
        if (asking.paging() != Paging.ONE_BY_ONE) {
            custom.put(PAGING, lower(asking.paging()));
        }
        timing.minutes().ifPresent(minutes -> custom.put(MINUTES, String.valueOf(minutes)));
        if (!(timing.late() instanceof LatePolicy.Accept)) {
            custom.put(LATE, written(timing.late()));
        }
        return custom;
    }

    private static String written(LatePolicy policy) {
        String name = lower(LateColumn.of(policy));
        return policy instanceof LatePolicy.TakeOff off ? "%s %d %d".formatted(name, off.percent(), off.floor()) : name;
    }

    private static LatePolicy late(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "mark" -> new LatePolicy.Mark();
            case "refuse" -> new LatePolicy.Refuse();
            case "take_off" -> {
                OptionalInt percent = words.size() == 3 ? whole(words.get(1), 1, 100) : OptionalInt.empty();
                OptionalInt floor = words.size() == 3 ? whole(words.get(2), 0, 99) : OptionalInt.empty();
                yield percent.isPresent() && floor.isPresent()
                        ? new LatePolicy.TakeOff(percent.getAsInt(), floor.getAsInt())
                        : new LatePolicy.Accept();
            }
            default -> new LatePolicy.Accept();
        };
    }

    private static List<String> words(Map<String, String> custom, String name) {
        return List.of(custom.getOrDefault(name, "").toLowerCase(Locale.ROOT).split(" "));
    }

    private static OptionalInt whole(Map<String, String> custom, String name, int least, int most) {
        return whole(custom.getOrDefault(name, ""), least, most);
    }

    private static OptionalInt whole(String text, int least, int most) {
        if (!text.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        return value >= least && value <= most ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> one(Map<String, String> custom, String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(custom.get(name)))
                .findFirst();
    }
}
