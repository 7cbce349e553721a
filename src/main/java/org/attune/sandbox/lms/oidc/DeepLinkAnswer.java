package org.attune.sandbox.lms.oidc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.sandbox.lms.campus.Activity;
import org.attune.sandbox.lms.campus.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The content items of a deep-linking response, as drafts of activities (Deep Linking 2.0, section 2 and 4.4).
 *
 * @param passedOver what was not taken, and why
 */
record DeepLinkAnswer(List<Draft> drafts, List<String> passedOver) {

    private static final String TYPE = "ltiResourceLink";

    static DeepLinkAnswer of(@Nullable Object contentItems, String defaultTarget, boolean moodle) {
        var drafts = new ArrayList<Draft>();
        var passedOver = new ArrayList<String>();
        if (contentItems instanceof List<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> map && TYPE.equals(map.get("type"))) {
                    draft(map, defaultTarget, moodle)
                            .ifPresentOrElse(
                                    drafts::add,
                                    () -> passedOver.add("An item's lineItem.scoreMaximum was not accepted."));
                } else {
                    passedOver.add("An item was not of type " + TYPE + ".");
                }
            }
        }
        return new DeepLinkAnswer(drafts, passedOver);
    }

    private static Optional<Draft> draft(Map<?, ?> item, String defaultTarget, boolean moodle) {
        var title = text(item, "title").orElse("Untitled activity");
        Draft.@Nullable Grade grade = null;
        if (item.get("lineItem") instanceof Map<?, ?> lineItem) {
            var maximum = lineItem.get("scoreMaximum") instanceof Number number
                    ? new BigDecimal(number.toString())
                    : BigDecimal.ZERO;
            if (maximum.signum() <= 0 || (moodle && !moodleTakes(maximum))) {
                return Optional.empty();
            }
            grade = new Draft.Grade(
                    moodle ? title : text(lineItem, "label").orElse(title),
                    maximum,
                    text(lineItem, "resourceId").orElse(null),
                    text(lineItem, "tag").orElse(null));
        }
        return Optional.of(new Draft(
                title,
                text(item, "text").orElse(""),
                text(item, "url").orElse(defaultTarget),
                custom(item.get("custom")),
                item.get("iframe") instanceof Map<?, ?> frame && frame.get("height") instanceof Number height
                        ? height.intValue()
                        : null,
                Activity.Origin.DEEP_LINKED,
                grade));
    }

    /** Moodle drops an item without a word unless its maximum is a whole number from 1 to 100. */
    private static boolean moodleTakes(BigDecimal maximum) {
        return maximum.stripTrailingZeros().scale() <= 0 && maximum.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static Map<String, String> custom(@Nullable Object custom) {
        var parameters = new LinkedHashMap<String, String>();
        if (custom instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
        }
        return parameters;
    }

    private static Optional<String> text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
