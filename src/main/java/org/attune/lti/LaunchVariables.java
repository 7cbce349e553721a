package org.attune.lti;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What platforms are asked to write into launches by variable substitution (LTI 1.3 Core, section 5.4.6.1 and appendix B):
 * custom parameters whose values are variables. A platform that does not know a variable leaves it as it is, and a launch
 * then has none: everything here may be absent, and what cannot be read is treated as absent.
 */
public final class LaunchVariables {

    private static final String CONTEXT_HISTORY = "context_history";
    private static final String LINK_HISTORY = "link_history";
    private static final String AVAILABLE_FROM = "available_from";
    private static final String AVAILABLE_UNTIL = "available_until";
    private static final String DUE = "due_at";
    private static final String TIME_ZONE = "timezone";

    private LaunchVariables() {}

    /** The custom parameters to ask for when registering, by name: small letters and underscores, which every platform keeps. */
    public static Map<String, String> customParameters() {
        Map<String, String> custom = new LinkedHashMap<>();
        custom.put(CONTEXT_HISTORY, "$Context.id.history");
        custom.put(LINK_HISTORY, "$ResourceLink.id.history");
        custom.put(AVAILABLE_FROM, "$ResourceLink.available.startDateTime");
        custom.put(AVAILABLE_UNTIL, "$ResourceLink.available.endDateTime");
        custom.put(DUE, "$ResourceLink.submission.endDateTime");
        custom.put(TIME_ZONE, "$Person.address.timezone");
        return custom;
    }

    /** The ids of the courses that this one was copied from, the latest first. */
    public static List<String> contextHistory(Launch launch) {
        return history(launch, CONTEXT_HISTORY);
    }

    /** The ids of the resource links that this one was copied from, the latest first. */
    public static List<String> linkHistory(Launch launch) {
        return history(launch, LINK_HISTORY);
    }

    /** From when the link is open in the LMS, for the person who launches where the LMS tells people apart. */
    public static Optional<Instant> availableFrom(Launch launch) {
        return moment(launch, AVAILABLE_FROM);
    }

    public static Optional<Instant> availableUntil(Launch launch) {
        return moment(launch, AVAILABLE_UNTIL);
    }

    public static Optional<Instant> due(Launch launch) {
        return moment(launch, DUE);
    }

    /** As the platform names the zone of whoever launches, such as {@code America/Detroit}. */
    public static Optional<String> timeZone(Launch launch) {
        return Optional.ofNullable(launch.custom().get(TIME_ZONE));
    }

    /** Comma-separated, each id URL-encoded, because ids may have commas. */
    private static List<String> history(Launch launch, String name) {
        return Arrays.stream(launch.custom().getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .flatMap(LaunchVariables::decoded)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> decoded(String id) {
        try {
            return Stream.of(URLDecoder.decode(id, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Stream.of(id);
        }
    }

    /** ISO 8601 with its offset; a moment without one could be in any zone, and none is better than a wrong one. */
    private static Optional<Instant> moment(Launch launch, String name) {
        String text = launch.custom().getOrDefault(name, "").strip();
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
