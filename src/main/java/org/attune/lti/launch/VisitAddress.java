package org.attune.lti.launch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.lti.LaunchId;

/**
 * The address below which one visit lives: {@code /at/{launch}}, or {@code /at/{launch}~{secret}} where the browser keeps no
 * cookie for us; and below either {@code /in/{place}} for a place beside the launch's own.
 */
public record VisitAddress(LaunchId launch, Optional<String> secret, Optional<String> place) {

    private static final String ROOT = "/at/";
    private static final String IN = "/in/";
    private static final Pattern FORM =
            Pattern.compile("/at/([A-Za-z0-9_-]{22})(?:~([A-Za-z0-9_-]{43}))?(?:/in/([0-9]{1,18})(?=/|$))?(?:/.*)?");

    static VisitAddress of(LaunchId launch) {
        return new VisitAddress(launch, Optional.empty(), Optional.empty());
    }

    static VisitAddress of(LaunchId launch, String secret) {
        return new VisitAddress(launch, Optional.of(secret), Optional.empty());
    }

    /** Of the path of a request, without the context path. */
    public static Optional<VisitAddress> of(String path) {
        Matcher matcher = FORM.matcher(path);
        return matcher.matches()
                ? Optional.of(new VisitAddress(
                        new LaunchId(matcher.group(1)),
                        Optional.ofNullable(matcher.group(2)),
                        Optional.ofNullable(matcher.group(3))))
                : Optional.empty();
    }

    public String base() {
        return ofLaunch() + place.map(text -> IN + text).orElse("");
    }

    /** The path of a request without the place: which page is meant. One that was forwarded has none any more. */
    public String page(String path) {
        return path.startsWith(base()) ? ofLaunch() + path.substring(base().length()) : path;
    }

    private String ofLaunch() {
        return ROOT + launch + secret.map(text -> "~" + text).orElse("");
    }
}
