package org.attune.lti.notices;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.lti.ContextCopied;
import org.attune.lti.Launch.NoticeService;
import org.attune.lti.launch.Claims;
import org.attune.lti.launch.IdTokens;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.Registrations.Lookup;
import org.springframework.stereotype.Component;

/**
 * Reads notices, which are signed as launches are. Nobody had asked for them, so there is no nonce to compare: a notice that is
 * played again within its ten minutes says what is known.
 */
@Component
class Notices {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private final Registrations registrations;
    private final IdTokens tokens;
    private final InstantSource clock;

    Notices(Registrations registrations, IdTokens tokens, InstantSource clock) {
        this.registrations = registrations;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Empty for a notice of another type, or of a course that was begun empty.
     *
     * @throws LaunchRefused where the notice cannot be believed
     */
    Optional<ContextCopied> read(String jwt) {
        Registration platform = sender(jwt);
        Claims claims = tokens.verify(jwt, platform, clock.instant());
        String deployment = claims.identifier(LTI + "deployment_id")
                .filter(platform::knows)
                .orElseThrow(() -> new LaunchRefused(Refusal.DEPLOYMENT_UNKNOWN, "the deployment of a notice"));
        Optional<String> type = claims.object(LTI + "notice").flatMap(notice -> notice.text("type"));
        if (!type.equals(Optional.of(NoticeService.CONTEXT_COPY))) {
            return Optional.empty();
        }
        List<String> origins = claims.texts(LTI + "origin_contexts").stream()
                .filter(id -> !id.isBlank() && id.length() <= 255)
                .toList();
        return claims.object(LTI + "context")
                .flatMap(context -> context.identifier("id"))
                .filter(context -> !origins.isEmpty())
                .map(context -> new ContextCopied(platform.id(), deployment, context, origins));
    }

    /** By what the token says of itself, which is no more than where to look for the key that must fit it. */
    private Registration sender(String jwt) {
        try {
            JWTClaimsSet unproven = SignedJWT.parse(jwt).getJWTClaimsSet();
            String issuer = Optional.ofNullable(unproven.getIssuer()).orElse("");
            return Stream.concat(
                            Optional.ofNullable(unproven.getStringClaim("azp")).stream(),
                            unproven.getAudience().stream())
                    .map(client -> registrations.find(issuer, Optional.of(client)))
                    .flatMap(lookup ->
                            lookup instanceof Lookup.Found(Registration found) ? Stream.of(found) : Stream.empty())
                    .findFirst()
                    .orElseThrow(() -> new LaunchRefused(Refusal.PLATFORM_UNKNOWN, "iss=" + issuer));
        } catch (ParseException e) {
            throw new LaunchRefused(Refusal.TOKEN_MALFORMED, "a notice is not a JWT: " + e.getMessage(), e);
        }
    }
}
