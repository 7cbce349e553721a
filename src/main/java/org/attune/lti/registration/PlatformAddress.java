package org.attune.lti.registration;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.attune.lti.PublicUrl;

/** What an address of a platform has to be: absolute, and https but for a platform on this very machine. */
public final class PlatformAddress {

    private PlatformAddress() {}

    /** Why an address is none that may be called. */
    public enum Fault {
        NOT_ABSOLUTE,
        NOT_HTTPS,
        /** There is a user or a fragment in it. */
        NOT_PLAIN
    }

    public static Optional<Fault> fault(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            return Optional.of(Fault.NOT_ABSOLUTE);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of(Fault.NOT_ABSOLUTE);
        }
        if (scheme.equals("http") && !PublicUrl.isLocal(uri.getHost())) {
            return Optional.of(Fault.NOT_HTTPS);
        }
        return uri.getRawUserInfo() != null || uri.getRawFragment() != null
                ? Optional.of(Fault.NOT_PLAIN)
                : Optional.empty();
    }
}
