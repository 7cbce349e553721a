package org.attune.admin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.attune.lti.PublicUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Which browser began to sign in. Lax, for the provider leads back from another site. */
final class OpenIdCookie {

    private static final String NAME = "attune-admin-login";

    private final boolean secure;

    OpenIdCookie(PublicUrl publicUrl) {
        this.secure = publicUrl.https() || publicUrl.local();
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/admin")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }
}
