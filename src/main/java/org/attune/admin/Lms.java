package org.attune.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attune.words.Message;

/**
 * The learning management systems that are known by name, with what is always the same in a registration of theirs.
 * {@code {issuer}} and {@code {client}} stand for what the administrator enters.
 */
enum Lms {
    MOODLE(Map.of(
            PlatformForm.AUTHORIZATION, "{issuer}/mod/lti/auth.php",
            PlatformForm.TOKEN, "{issuer}/mod/lti/token.php",
            PlatformForm.JWKS, "{issuer}/mod/lti/certs.php")),
    CANVAS(Map.of(
            PlatformForm.ISSUER, "https://canvas.instructure.com",
            PlatformForm.AUTHORIZATION, "https://sso.canvaslms.com/api/lti/authorize_redirect",
            PlatformForm.TOKEN, "https://sso.canvaslms.com/login/oauth2/token",
            PlatformForm.JWKS, "https://sso.canvaslms.com/api/lti/security/jwks")),
    BLACKBOARD(Map.of(
            PlatformForm.ISSUER, "https://blackboard.com",
            PlatformForm.AUTHORIZATION, "https://developer.blackboard.com/api/v1/gateway/oidcauth",
            PlatformForm.TOKEN, "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
            PlatformForm.JWKS, "https://developer.blackboard.com/api/v1/management/applications/{client}/jwks.json")),
    D2L(Map.of(
            PlatformForm.AUTHORIZATION, "{issuer}/d2l/lti/authenticate",
            PlatformForm.TOKEN, "https://auth.brightspace.com/core/connect/token",
            PlatformForm.JWKS, "{issuer}/d2l/.well-known/jwks",
            PlatformForm.AUDIENCE, "https://api.brightspace.com/auth/token")),
    SAKAI(Map.of(
            PlatformForm.AUTHORIZATION, "{issuer}/imsoidc/lti13/oidc_auth",
            PlatformForm.JWKS, "{issuer}/imsblis/lti13/keyset")),
    OTHER(Map.of());

    @SuppressWarnings("ImmutableEnumChecker") // it is a copy that nobody can change
    private final Map<String, String> usual;

    Lms(Map<String, String> usual) {
        this.usual = Map.copyOf(usual);
    }

    /** As it stands in addresses and in keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message named() {
        return Message.of("admin.lms." + key());
    }

    /** Where in the LMS our addresses are entered. */
    public Message whereToEnter() {
        return Message.of("admin.copy.how." + key());
    }

    /** Where the LMS shows what is entered here. */
    public Message whereItShows() {
        return Message.of("admin.enter-here.how." + key());
    }

    static List<Lms> all() {
        return List.of(values());
    }

    static Optional<Lms> of(String key) {
        return Arrays.stream(values()).filter(lms -> lms.key().equals(key)).findFirst();
    }

    /** What a field holds with this LMS unless somebody says otherwise, placeholders and all; empty where that differs from place to place. */
    public Optional<String> usual(String field) {
        return Optional.ofNullable(usual.get(field));
    }

    /** Whether a registration needs no more than an issuer and a client id. */
    public boolean isKnownWhole() {
        return PlatformForm.ENDPOINTS.stream().allMatch(usual::containsKey);
    }

    /** None of those known by name has an issuer that ends with a slash, and one with it would never launch. */
    boolean issuerHasNoSlash() {
        return this != OTHER;
    }
}
