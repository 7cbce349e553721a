package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.attune.sandbox.lms.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A part of a list, with the address of the next part in the Link header (RFC 8288). */
final class Paging {

    record Part<T>(List<T> items, HttpHeaders headers) {

        ResponseEntity.BodyBuilder ok() {
            return ResponseEntity.ok().headers(headers);
        }
    }

    private Paging() {}

    static <T> Part<T> of(List<T> all, int usual, HttpServletRequest request, String self) {
        var limit = Math.min(number(request, "limit", usual), 100);
        var from = Math.min(number(request, "from", 0), all.size());
        var to = Math.min(from + Math.max(1, limit), all.size());
        var headers = new HttpHeaders();
        if (to < all.size()) {
            var next = UriComponentsBuilder.fromUriString(self)
                    .query(request.getQueryString())
                    .replaceQueryParam(ServiceAddresses.TYPE, request.getParameter(ServiceAddresses.TYPE))
                    .replaceQueryParam("from", to)
                    .build(true)
                    .toUriString();
            headers.add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return new Part<>(List.copyOf(all.subList(from, to)), headers);
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
