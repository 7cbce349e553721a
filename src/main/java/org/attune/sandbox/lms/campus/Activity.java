package org.attune.sandbox.lms.campus;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line on the course page: a resource link.
 *
 * @param target the target_link_uri
 * @param custom its own custom parameters
 * @param height of the frame in pixels, or null
 * @param history what it was copied from, the latest first
 */
public record Activity(
        ActivityId id,
        String title,
        String description,
        String target,
        Map<String, String> custom,
        @Nullable Integer height,
        Origin origin,
        List<ActivityId> history) {

    public enum Origin {
        SEEDED,
        DEEP_LINKED,
        BY_HAND,
        COPIED
    }

    public Activity {
        custom = Map.copyOf(custom);
        history = List.copyOf(history);
    }
}
