package org.attune.lti.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.attune.lti.LaunchAuthority;
import org.attune.lti.secret.ApplicationSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** CSRF tokens that need no memory: the HMAC of the launch that a request acts for. Another launch has another. */
public final class VisitCsrfTokens implements CsrfTokenRepository {

    private final SecretKey key;

    public VisitCsrfTokens(ApplicationSecret secret) {
        this.key = secret.key("csrf tokens", "HmacSHA256");
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] mac = ApplicationSecret.hmac(key, launch());
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // nothing to keep
    }

    private static String launch() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LaunchAuthority authority
                ? authority.launch().value()
                : "nobody";
    }
}
