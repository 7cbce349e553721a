package org.attune.sandbox.lms.oidc;

import java.security.SecureRandom;
import java.util.Base64;

/** Strings that nobody guesses: 192 bits, base64url. */
final class Chance {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    static String string() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
