package org.attune.lti.registration;

import java.net.URI;
import java.util.Set;
import org.attune.lti.RegistrationId;

/**
 * What a platform and this tool agreed on (LTI 1.3 Core, section 3.1; Security Framework 1.0, section 5.1.1).
 *
 * @param name what people call the platform
 * @param deployments the deployment ids that are known; empty means any
 * @param tokenAudience the {@code aud} of our client assertions: the token endpoint unless the platform wants another
 */
public record Registration(
        String name,
        String issuer,
        String clientId,
        Set<String> deployments,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        String tokenAudience) {

    public RegistrationId id() {
        return RegistrationId.of(issuer, clientId);
    }

    public boolean knows(String deployment) {
        return deployments.isEmpty() || deployments.contains(deployment);
    }
}
