package org.attune.lti.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attune.lti.PublicUrl;
import org.attune.lti.secret.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie by which a browser is known again between login and launch, so that a launch that one browser began cannot be
 * finished in another. It is partitioned (CHIPS), because inside an LMS's frame browsers return no other kind. Who somebody
 * is does not stand in it, nor is it kept anywhere beyond the ten minutes of a login.
 */
@Component
public final class BrowserCookie {

    private static final Logger log = LoggerFactory.getLogger(BrowserCookie.class);
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration AGE = Duration.ofDays(390); // browsers cut at 400

    private final boolean secure;
    private final String name;

    BrowserCookie(PublicUrl publicUrl) {
        this.secure = publicUrl.https() || publicUrl.local();
        this.name = secure ? "__Host-attune-browser" : "attune-browser";
        if (!secure) {
            log.warn(
                    "The public address {} is not https: cookies are not protected, and launches inside a frame of an LMS"
                            + " on another site will not work. Do not use it in earnest",
                    publicUrl);
        }
    }

    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> FORM.matcher(value).matches())
                        .findFirst();
    }

    void set(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                crossSite(name, Tokens.secret(), "/", AGE, secure).toString());
    }

    /**
     * A cookie that also works in a frame on another site. Without https there is no such thing: then the attribute SameSite
     * is left out, because Lax would keep the cookie from the form post that a launch is.
     */
    public static ResponseCookie crossSite(String name, String value, String path, Duration age, boolean secure) {
        ResponseCookie.ResponseCookieBuilder cookie =
                ResponseCookie.from(name, value).path(path).maxAge(age).httpOnly(true);
        return secure ? cookie.secure(true).sameSite("None").partitioned(true).build() : cookie.build();
    }
}
