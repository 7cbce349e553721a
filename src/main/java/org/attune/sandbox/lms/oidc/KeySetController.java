package org.attune.sandbox.lms.oidc;

import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The LMS's public keys (Security Framework 1.0, section 6.3). */
@RestController
class KeySetController {

    private final PlatformKeys keys;
    private final SwitchBoard switches;

    KeySetController(PlatformKeys keys, SwitchBoard switches) {
        this.keys = keys;
        this.switches = switches;
    }

    @GetMapping(path = "/lti/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    String keySet() {
        if (!switches.now().keySet()) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "The key set is switched off.");
        }
        return keys.published().toString();
    }
}
