package org.attune.lti.notices;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.attune.lti.ContextCopied;
import org.attune.lti.refusal.LaunchRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The handler that platforms send their notices to. Anyone may post here; what counts is who signed. */
@RestController
class NoticesController {

    static final String PATH = "/lti/notices";

    private static final Logger log = LoggerFactory.getLogger(NoticesController.class);

    /** Canvas sends one notice at a time, of about a kilobyte. */
    private static final int MOST_BYTES = 256 * 1024;

    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    NoticesController(Notices notices, ApplicationEventPublisher events, JsonMapper json) {
        this.notices = notices;
        this.events = events;
        this.json = json;
    }

    /** All of a post is believed, or nothing of it. What is told in it and was not asked for is let go. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> post(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return ResponseEntity.badRequest().body("At most %d bytes at once.".formatted(MOST_BYTES));
        }
        try {
            List<ContextCopied> copies = new ArrayList<>();
            for (JsonNode notice : json.readTree(bytes).path("notices")) {
                notices.read(notice.path("jwt").asString("")).ifPresent(copies::add);
            }
            copies.forEach(events::publishEvent);
            return ResponseEntity.noContent().build();
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().body("Not JSON.");
        } catch (LaunchRefused refused) {
            log.warn("A notice was not believed: {} ({})", refused.refusal(), refused.getMessage());
            return ResponseEntity.badRequest().body("Not believed: " + refused.refusal());
        }
    }
}
