package org.attune.sandbox.lms.campus;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line on the course page: a resource link.
 *
 * @param target the target_link_uri
 * @param custom its own custom parameters
 * @param height of the frame in pixels, or null
 */
public record Activity(
        ActivityId id,
        String title,
        String description,
        String target,
        Map<String, String> custom,
        @Nullable Integer height,
        Origin origin) {

    public enum Origin {
        SEEDED,
        DEEP_LINKED,
        BY_HAND
    }

    public Activity {
        custom = Map.copyOf(custom);
    }
}
