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
import org.springframework.stereotype.Component;

/** The session of an administrator. The browser sends it from our own pages only, never from a frame on another site. */
@Component
class AdminCookie {

    private final boolean secure;
    private final String name;
    private final AdminSettings settings;

    AdminCookie(PublicUrl publicUrl, AdminSettings settings) {
        this.secure = publicUrl.https() || publicUrl.local();
        this.name = secure ? "__Host-attune-admin" : "attune-admin";
        this.settings = settings;
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void set(HttpServletResponse response, String session) {
        write(response, session, settings.sessionLasts());
    }

    void clear(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
