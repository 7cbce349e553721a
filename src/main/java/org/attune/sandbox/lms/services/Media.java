package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Personality;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The services' own media types, insisted upon. */
enum Media {
    LINE_ITEM("application/vnd.ims.lis.v2.lineitem+json"),
    LINE_ITEMS("application/vnd.ims.lis.v2.lineitemcontainer+json"),
    SCORE("application/vnd.ims.lis.v1.score+json"),
    RESULTS("application/vnd.ims.lis.v2.resultcontainer+json"),
    ROSTER("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");

    private final String type;

    Media(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.valueOf(type);
    }

    /** Accept must be absent, or this type alone; Moodle is as narrow and says so with 400, Canvas looks at none. */
    void mustBeAccepted(HttpServletRequest request, Personality personality) {
        var accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (!accepted.isEmpty() && (accepted.size() > 1 || !same(accepted.getFirst()))) {
            switch (personality) {
                case STRICT -> throw new Refused(HttpStatus.NOT_ACCEPTABLE, "Accept must be " + type + " alone.");
                case MOODLE -> throw Refused.badRequest("No handler found for this Accept");
                case CANVAS -> {}
            }
        }
    }

    void mustBeSent(HttpServletRequest request) {
        var sent = request.getContentType();
        if (sent == null || !same(sent)) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be " + type);
        }
    }

    private boolean same(String text) {
        try {
            return MediaType.parseMediaType(text).equalsTypeAndSubtype(type());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
