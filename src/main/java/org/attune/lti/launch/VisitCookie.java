package org.attune.lti.launch;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.attune.lti.PublicUrl;
import org.attune.lti.login.BrowserCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The authority of one visit: a cookie that the browser sends to the address of that visit only. */
@Component
public final class VisitCookie {

    private final boolean secure;
    private final String name;

    VisitCookie(PublicUrl publicUrl) {
        this.secure = publicUrl.https() || publicUrl.local();
        this.name = secure ? "__Secure-attune" : "attune";
    }

    void set(HttpServletResponse response, String path, String secret) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                BrowserCookie.crossSite(name, secret, path, AcceptedLaunches.VISIT, secure)
                        .toString());
    }

    /** What the request brings; more than one only when somebody made it up. */
    public Stream<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue);
    }
}
