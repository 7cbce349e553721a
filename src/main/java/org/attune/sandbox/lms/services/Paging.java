package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.sandbox.lms.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A part of a list, with the address of the next part in the Link header (RFC 8288). */
final class Paging {

    /** How the next part is named. */
    enum Links {
        /** One link, with straight quotes. */
        PLAIN,
        /** Moodle's for line items: curly quotes, and an address that is escaped as if for a page. */
        CURLY,
        /** Moodle's for rosters: correct, but a filter by role is forgotten. */
        FORGETFUL,
        /** Canvas's: pages by number, and four relations in one header. */
        NUMBERED
    }

    record Part<T>(List<T> items, HttpHeaders headers) {

        ResponseEntity.BodyBuilder ok() {
            return ResponseEntity.ok().headers(headers);
        }
    }

    private Paging() {}

    static <T> Part<T> of(List<T> all, int usual, HttpServletRequest request, String self, Links links) {
        var limit = Math.max(1, Math.min(number(request, "limit", usual), 100));
        var first = links == Links.NUMBERED
                ? (Math.max(1, number(request, "page", 1)) - 1) * limit
                : number(request, "from", 0);
        var from = Math.min(first, all.size());
        var to = Math.min(from + limit, all.size());
        var headers = new HttpHeaders();
        if (to < all.size()) {
            headers.add(
                    HttpHeaders.LINK,
                    switch (links) {
                        case PLAIN -> "<" + at(request, self, "from", to) + ">; rel=\"next\"";
                        case CURLY -> curly(at(request, self, "from", to));
                        case FORGETFUL -> "<" + withoutRole(at(request, self, "from", to)) + ">; rel=\"next\"";
                        case NUMBERED -> numbered(request, self, from / limit + 1, (all.size() - 1) / limit + 1);
                    });
        }
        return new Part<>(List.copyOf(all.subList(from, to)), headers);
    }

    /** The quotes are the bytes of their UTF-8, which a header shows as so many letters. */
    private static String curly(String next) {
        var open = new String(
                new byte[] {(byte) 0xE2, (byte) 0x80, (byte) 0x9C}, java.nio.charset.StandardCharsets.ISO_8859_1);
        var close = new String(
                new byte[] {(byte) 0xE2, (byte) 0x80, (byte) 0x9D}, java.nio.charset.StandardCharsets.ISO_8859_1);
        return "<" + next.replace("&", "&amp;") + ">; rel=" + open + "next" + close;
    }

    private static String numbered(HttpServletRequest request, String self, int page, int last) {
        return Stream.of("current " + page, "next " + (page + 1), "first 1", "last " + last)
                .map(link -> link.split(" ", -1))
                .map(link ->
                        "<%s>; rel=\"%s\"".formatted(at(request, self, "page", Integer.parseInt(link[1])), link[0]))
                .collect(Collectors.joining(","));
    }

    private static String withoutRole(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("role")
                .build(true)
                .toUriString();
    }

    private static String at(HttpServletRequest request, String self, String name, int value) {
        var path = self.contains("?") ? self.substring(0, self.indexOf('?')) : self;
        return UriComponentsBuilder.fromUriString(path)
                .query(request.getQueryString())
                .replaceQueryParam(name, value)
                .build(true)
                .toUriString();
    }

    private static int number(HttpServletRequest request, String name, int usual) {
        var text = request.getParameter(name);
        if (text == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refused.badRequest(name + " must be a whole number.");
    }
}
