package org.attune.admin;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing in by an institution's OpenID provider. Without an issuer there is no such way in. Who is let in must be said: one of
 * the three kinds is enough.
 *
 * @param issuer of the provider, whose configuration is at {@code /.well-known/openid-configuration} below it
 * @param name what people call the provider; its host when empty
 * @param claim of the ID token or of the user info, whose value, or one of whose values, must be {@code value}
 * @param subjects who are let in, by {@code sub}
 * @param emails who are let in, by an address that the provider says is verified
 */
@ConfigurationProperties("attune.admin.openid")
record OpenIdSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("") String claim,
        @DefaultValue("") String value,
        @DefaultValue List<String> subjects,
        @DefaultValue List<String> emails) {

    OpenIdSettings {
        subjects = List.copyOf(subjects);
        emails = List.copyOf(emails);
        if (!issuer.isEmpty()) {
            must(isSafe(issuer), "issuer must begin with https (plain http is only for localhost)");
            must(!clientId.isEmpty() && !clientSecret.isEmpty(), "client-id and client-secret are needed");
            must(claim.isEmpty() == value.isEmpty(), "claim and value are needed together");
            must(
                    !claim.isEmpty() || !subjects.isEmpty() || !emails.isEmpty(),
                    "say who is let in: claim and value, subjects or emails");
        }
    }

    boolean enabled() {
        return !issuer.isEmpty();
    }

    String provider() {
        return name.isEmpty()
                ? Optional.ofNullable(URI.create(issuer).getHost()).orElse(issuer)
                : name;
    }

    /** @param claims that the provider has signed, or told over its own line */
    boolean letsIn(Map<String, Object> claims) {
        return subjects.contains(String.valueOf(claims.get("sub")))
                || (!claim.isEmpty() && holds(claims.get(claim)))
                || (isVerified(claims) && emails.stream().anyMatch(one -> one.equalsIgnoreCase(email(claims))));
    }

    private boolean holds(@Nullable Object told) {
        return told instanceof Collection<?> several ? several.contains(value) : value.equals(told);
    }

    private static boolean isVerified(Map<String, Object> claims) {
        return "true".equals(String.valueOf(claims.get("email_verified"))); // some providers send it as a text
    }

    private static String email(Map<String, Object> claims) {
        return String.valueOf(claims.get("email"));
    }

    private static boolean isSafe(String issuer) {
        URI uri = URI.create(issuer);
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && uri.getHost() != null && PublicUrl.isLocal(uri.getHost()));
    }

    private static void must(boolean right, String words) {
        if (!right) {
            throw new IllegalArgumentException("attune.admin.openid: " + words);
        }
    }

    /** Never the secret: this is written into logs. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
