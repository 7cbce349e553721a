package org.attune.lti;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A platform's registration: the pair of issuer and client id, as one value that is safe in addresses and columns. */
public record RegistrationId(String value) {

    public static RegistrationId of(String issuer, String clientId) {
        byte[] pair = (issuer + "\n" + clientId).getBytes(StandardCharsets.UTF_8);
        return new RegistrationId(UUID.nameUUIDFromBytes(pair).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
