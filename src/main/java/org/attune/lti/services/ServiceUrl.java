package org.attune.lti.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses that platforms gave us, and those that are built from them. Moodle's carry a query from the start. */
final class ServiceUrl {

    private ServiceUrl() {}

    /** Whether it may be called at all: an absolute http(s) address of a host, without a user in it. */
    static boolean isCallable(URI url) {
        return url.getScheme() != null
                && (url.getScheme().equalsIgnoreCase("https") || url.getScheme().equalsIgnoreCase("http"))
                && url.getHost() != null
                && url.getRawUserInfo() == null;
    }

    /** Whether {@code other} is on the same host, and no less safe to call. */
    static boolean isOnSameHost(URI first, URI other) {
        return isCallable(other)
                && other.getHost().equalsIgnoreCase(first.getHost())
                && (other.getPort() == first.getPort() || (isUsual(other) && isUsual(first)))
                && (isHttps(other) || !isHttps(first));
    }

    /** {@code /scores} or {@code /results} after the path and before the query (AGS 2.0, section 3.4.1). */
    static URI below(URI lineItem, String segment) {
        String text = withoutFragment(lineItem);
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        String rest = query < 0 ? "" : text.substring(query);
        return URI.create((path.endsWith("/") ? path : path + "/") + segment + rest);
    }

    /** Adds parameters to whatever query there is. */
    static URI with(URI url, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return url;
        }
        String text = withoutFragment(url);
        String added = parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
        String joint = !text.contains("?") ? "?" : text.endsWith("?") || text.endsWith("&") ? "" : "&";
        return URI.create(text + joint + added);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String withoutFragment(URI url) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    private static boolean isHttps(URI url) {
        return url.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    private static boolean isUsual(URI url) {
        return url.getPort() == -1 || url.getPort() == (isHttps(url) ? 443 : 80);
    }
}
