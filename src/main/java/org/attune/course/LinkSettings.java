package org.attune.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.lti.Launch;

/**
 * What a link itself says about what it opens: in its address ({@code /modules/…}) or in its custom parameters, which deep
 * linking wrote there and which travel with a copied course. What cannot be read is treated as absent: a launch must not
 * fail because someone edited a parameter by hand.
 */
record LinkSettings(Optional<ModuleId> module, PlacementSettings settings) {

    private static final String MODULE_PATH = "/modules/";
    private static final String MODULE = "module";
    private static final String POINTS = "points";
    private static final String ATTEMPTS = "attempts";
    private static final String COUNTING = "counting";
    private static final String COLUMNS = "columns";

    static LinkSettings read(Optional<ModuleId> module, Map<String, String> custom) {
        PlacementSettings otherwise = PlacementSettings.DEFAULT;
        return new LinkSettings(
                module,
                new PlacementSettings(
                        number(custom, POINTS, 1, 100).orElse(otherwise.maximumPoints()),
                        number(custom, ATTEMPTS, 0, 100).orElse(otherwise.attemptsAllowed()),
                        counting(custom).orElse(otherwise.counting()),
                        "yes".equals(custom.get(COLUMNS))));
    }

    /** The module that a link names, in its address or else in its custom parameter. */
    static Optional<String> moduleNamed(Launch launch) {
        String path = Optional.ofNullable(launch.target().getPath()).orElse("");
        int at = path.indexOf(MODULE_PATH);
        return at >= 0
                ? Optional.of(path.substring(at + MODULE_PATH.length()))
                : Optional.ofNullable(launch.custom().get(MODULE));
    }

    static boolean namesModule(Launch launch) {
        return moduleNamed(launch).isPresent();
    }

    /** The custom parameters that a deep-linked item carries, so that {@link #read} finds them again. */
    static Map<String, String> written(ModuleId module, PlacementSettings settings) {
        return Map.of(
                MODULE, module.toString(),
                POINTS, String.valueOf(settings.maximumPoints()),
                ATTEMPTS, String.valueOf(settings.attemptsAllowed()),
                COUNTING, settings.counting().name().toLowerCase(Locale.ROOT),
                COLUMNS, settings.competencyColumns() ? "yes" : "no");
    }

    private static Optional<Integer> number(Map<String, String> custom, String name, int least, int most) {
        return Optional.ofNullable(custom.get(name))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
    }

    private static Optional<AttemptCounting> counting(Map<String, String> custom) {
        return Arrays.stream(AttemptCounting.values())
                .filter(value -> value.name().equalsIgnoreCase(custom.get(COUNTING)))
                .findFirst();
    }
}
