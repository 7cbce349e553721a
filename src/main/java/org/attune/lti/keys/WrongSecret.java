package org.attune.lti.keys;

/** The secret that the tool was started with does not open what stands in the database. */
public final class WrongSecret extends RuntimeException {

    WrongSecret(String keyId) {
        super("The tool's signing key %s cannot be opened with this ATTUNE_SECRET".formatted(keyId));
    }
}
