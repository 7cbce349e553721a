package org.attune.lti.refusal;

import java.security.SecureRandom;

/** A short word that stands on a page and in the log, so that people and administrators can speak of the same thing. */
public final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are easily taken for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private Reference() {}

    public static String next() {
        StringBuilder word = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            word.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
