package org.attune.sandbox.lms.outcomes;

import java.util.Arrays;
import org.attune.sandbox.lms.Refused;

/** How the web services are just now. */
public enum WebServiceState {
    OK("ok", "They work"),
    UNKNOWN_TOKEN("unknown-token", "The token is unknown"),
    NO_RIGHT("no-right", "The token's user may rate nobody"),
    THROTTLED("throttled", "Too many requests"),
    AWAY("away", "They do not answer (503)");

    private final String word;
    private final String meaning;

    WebServiceState(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    static WebServiceState of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("state: ok, unknown-token, no-right, throttled or away"));
    }

    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
