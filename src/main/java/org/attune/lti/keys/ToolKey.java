package org.attune.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;

/**
 * One signing key, with its private part.
 *
 * @param generation counts from 1; each key takes over from the generation before it
 * @param activeFrom when it begins to sign
 */
record ToolKey(int generation, Instant activeFrom, RSAKey jwk) {

    String id() {
        return jwk.getKeyID();
    }
}
