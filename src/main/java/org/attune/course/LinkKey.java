package org.attune.course;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.attune.lti.Launch;

/**
 * Names one choice in the chooser. It travels in the link's custom parameters, so a copy of the link has the same one, and a
 * link for which somebody chose again has another.
 *
 * @param value as it stands in the custom parameter: 1 to 64 letters, digits and hyphens
 */
public record LinkKey(String value) {

    /** The custom parameter that holds it. */
    public static final String CUSTOM = "link_key";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public LinkKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a link's key: " + value);
        }
    }

    public static LinkKey random() {
        return new LinkKey(UUID.randomUUID().toString());
    }

    /** Absent where the link was made by hand or before links had keys, and where somebody edited it away. */
    public static Optional<LinkKey> of(Launch launch) {
        return Optional.ofNullable(launch.custom().get(CUSTOM))
                .filter(text -> FORM.matcher(text).matches())
                .map(LinkKey::new);
    }
}
