package org.attune.lti.visit;

import java.util.List;
import org.attune.lti.LaunchAuthority;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request that may act for one launch. */
final class VisitAuthentication extends AbstractAuthenticationToken {

    private final transient LaunchAuthority authority;

    VisitAuthentication(LaunchAuthority authority) {
        super(List.of());
        this.authority = authority;
        setAuthenticated(true);
    }

    @Override
    public LaunchAuthority getPrincipal() {
        return authority;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return authority.launch().value();
    }
}
