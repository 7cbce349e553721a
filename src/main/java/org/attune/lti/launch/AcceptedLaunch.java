package org.attune.lti.launch;

import java.util.List;
import org.attune.lti.LaunchId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A launch that was believed and stored, with the one copy of its secret, on its way to the browser. */
final class AcceptedLaunch extends AbstractAuthenticationToken {

    private final LaunchId launch;
    private final transient String secret;
    private final boolean byCookie;

    /** @param byCookie whether the browser keeps cookies for us here; else the secret must stand in the address */
    AcceptedLaunch(LaunchId launch, String secret, boolean byCookie) {
        super(List.of());
        this.launch = launch;
        this.secret = secret;
        this.byCookie = byCookie;
        setAuthenticated(true);
    }

    String secret() {
        return secret;
    }

    boolean byCookie() {
        return byCookie;
    }

    @Override
    public LaunchId getPrincipal() {
        return launch;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
