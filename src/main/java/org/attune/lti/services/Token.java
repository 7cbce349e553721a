package org.attune.lti.services;

import java.time.Instant;

/** An access token, and until when we use it: a little less long than the platform would take it. */
record Token(String value, Instant usableUntil) {

    @Override
    public String toString() {
        return "Token[usable until %s]".formatted(usableUntil);
    }
}
