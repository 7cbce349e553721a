package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity about to be added.
 *
 * @param grade the column that comes with it, or null for an activity without a grade
 */
public record Draft(
        String title,
        String description,
        String target,
        Map<String, String> custom,
        @Nullable Integer height,
        Activity.Origin origin,
        @Nullable Grade grade) {

    public record Grade(
            String label,
            BigDecimal maximum,
            @Nullable String resourceId,
            @Nullable String tag) {}
}
