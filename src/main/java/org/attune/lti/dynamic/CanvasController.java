package org.attune.lti.dynamic;

import org.attune.lti.services.PlatformDoor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The configuration of a Canvas developer key, for an administrator who chooses <i>Enter URL</i>. */
@RestController
class CanvasController {

    private final PlatformDoor platforms;

    CanvasController(PlatformDoor platforms) {
        this.platforms = platforms;
    }

    @GetMapping(path = "/lti/canvas.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String key() {
        return platforms.canvasKey().toString();
    }
}
