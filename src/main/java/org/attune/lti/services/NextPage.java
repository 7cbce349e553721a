package org.attune.lti.services;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code rel="next"} in Link headers (RFC 8288), Moodle's curly quotes and escaped ampersands included. */
final class NextPage {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    // Between "rel=" and "next" may stand straight quotes, curly ones (as the bytes of their UTF-8), or other
    // relations.
    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=[^;,]*(?<![A-Za-z0-9-])next(?![A-Za-z0-9-])");

    private NextPage() {}

    static Optional<URI> in(List<String> linkHeaders, URI page) {
        for (String header : linkHeaders) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return resolve(page, link.group(1).strip().replace("&amp;", "&"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<URI> resolve(URI page, String target) {
        try {
            return Optional.of(page.resolve(target));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not an address; the caller has what it has
        }
    }
}
