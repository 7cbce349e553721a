package org.attune.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registration;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates id_tokens (Security Framework 1.0, section 5.1.3; OpenID Connect Core 1.0, section 3.1.3.7). */
@Component
public class IdTokens {

    /** How far two clocks may be apart. */
    private static final Duration LEEWAY = Duration.ofSeconds(60);
    /** A token answers a login, and a login is answered within ten minutes. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final KeySets keys;

    IdTokens(KeySets keys) {
        this.keys = keys;
    }

    /** The claims of a token that was signed by this platform, for us, now, in answer to this nonce. */
    Claims verify(String token, Registration platform, String nonce, Instant now) {
        Claims claims = verify(token, platform, now);
        if (!claims.text("nonce").equals(Optional.of(nonce))) {
            throw new LaunchRefused(Refusal.NONCE_WRONG, "the nonce is not the one of this state");
        }
        return claims;
    }

    /** The claims of a token that was signed by this platform, for us, now; nobody had asked for it. */
    public Claims verify(String token, Registration platform, Instant now) {
        JWSObject signed = signed(token);
        checkSignature(signed, platform);
        Claims claims = claims(signed);
        if (!claims.required("iss").equals(platform.issuer())) {
            throw new LaunchRefused(
                    Refusal.ISSUER_WRONG, "iss=%s, not %s".formatted(claims.required("iss"), platform.issuer()));
        }
        checkAudience(claims, platform.clientId());
        checkTimes(claims, now);
        return claims;
    }

    private static JWSObject signed(String token) {
        try {
            if (JOSEObject.parse(token) instanceof JWSObject signed
                    && signed.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)) {
                return signed;
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw new LaunchRefused(Refusal.TOKEN_MALFORMED, "not a JWT: " + e.getMessage(), e);
        }
        throw new LaunchRefused(Refusal.TOKEN_UNSIGNED, "alg is not RS256");
    }

    private void checkSignature(JWSObject signed, Registration platform) {
        String keyId = signed.getHeader().getKeyID();
        if (keyId == null || keyId.isBlank()) {
            throw new LaunchRefused(Refusal.KEY_UNNAMED, "no kid in the header");
        }
        List<JWSVerifier> verifiers = keys.verifiers(platform.jwksUri(), keyId);
        if (verifiers.stream().noneMatch(verifier -> verifies(signed, verifier))) {
            throw new LaunchRefused(Refusal.SIGNATURE_WRONG, "signature under kid %s is wrong".formatted(keyId));
        }
    }

    private static boolean verifies(JWSObject signed, JWSVerifier verifier) {
        try {
            return verifier.verify(signed.getHeader(), signed.getSigningInput(), signed.getSignature());
        } catch (JOSEException e) {
            return false;
        }
    }

    private static Claims claims(JWSObject signed) {
        try {
            JsonNode root = JSON.readTree(signed.getPayload().toBytes());
            if (root.isObject()) {
                return new Claims(root);
            }
        } catch (JacksonException e) {
            throw new LaunchRefused(Refusal.TOKEN_MALFORMED, "claims are not JSON: " + e.getOriginalMessage(), e);
        }
        throw new LaunchRefused(Refusal.TOKEN_MALFORMED, "claims are not a JSON object");
    }

    private static void checkAudience(Claims claims, String clientId) {
        List<String> audience = claims.oneOrMore("aud");
        boolean addressed = audience.contains(clientId);
        boolean authorised = claims.text("azp").map(clientId::equals).orElse(audience.size() == 1);
        if (!addressed || !authorised) {
            throw new LaunchRefused(
                    Refusal.AUDIENCE_WRONG,
                    "aud=%s azp=%s".formatted(audience, claims.text("azp").orElse("(none)")));
        }
    }

    private static void checkTimes(Claims claims, Instant now) {
        Instant expires = claims.time("exp").orElseThrow(() -> claims.malformed("exp"));
        Instant issued = claims.time("iat").orElseThrow(() -> claims.malformed("iat"));
        Instant soon = now.plus(LEEWAY);
        if (!expires.plus(LEEWAY).isAfter(now)
                || issued.plus(OLDEST).plus(LEEWAY).isBefore(now)) {
            throw new LaunchRefused(
                    Refusal.TOKEN_EXPIRED, "exp=%s iat=%s, and it is %s".formatted(expires, issued, now));
        }
        if (issued.isAfter(soon) || claims.time("nbf").filter(soon::isBefore).isPresent()) {
            throw new LaunchRefused(Refusal.TOKEN_EARLY, "iat=%s, and it is %s".formatted(issued, now));
        }
    }
}
