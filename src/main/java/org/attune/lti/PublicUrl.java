package org.attune.lti;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people and platforms reach this tool: {@code attune.public-url}, without a slash at the end. */
@Component
public final class PublicUrl {

    private final URI value;

    public PublicUrl(@Value("${attune.public-url}") String value) {
        URI uri = URI.create(value.strip().replaceFirst("/+$", ""));
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http"))
                || uri.getHost() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "attune.public-url must be an absolute address such as https://attune.example.edu, not " + value);
        }
        this.value = uri;
    }

    /** An address of this tool; {@code path} begins with a slash. */
    public URI at(String path) {
        return URI.create(value + path);
    }

    /** Scheme, host and port, as browsers write an origin. */
    public String origin() {
        return originOf(value);
    }

    /** Host, and port where it is not the usual one: what platforms call the domain of a tool. */
    public String authority() {
        return origin().substring(origin().indexOf("//") + 2);
    }

    public boolean https() {
        return value.getScheme().equalsIgnoreCase("https");
    }

    /** Whether browsers trust this host without https. */
    public boolean local() {
        return isLocal(value.getHost());
    }

    /** Whether an address is on this tool's own host and below its own path. */
    public boolean owns(URI address) {
        if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        String prefix = value.getRawPath() == null ? "" : value.getRawPath();
        String path = address.normalize().getRawPath();
        return originOf(address).equals(origin())
                && (prefix.isEmpty() || path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /** The origin of an absolute http(s) address with a host, the default port left out. */
    public static String originOf(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean usual = port == -1 || (port == 443 && scheme.equals("https")) || (port == 80 && scheme.equals("http"));
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    public static boolean isLocal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("127.0.0.1")
                || name.equals("[::1]");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
