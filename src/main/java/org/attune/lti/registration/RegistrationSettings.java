package org.attune.lti.registration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param config the folder whose {@code platforms/*.yaml} hold the registrations
 * @param registrations registrations written out in the application's own settings, as the sandbox's is
 * @param look how often the folder is looked at for changes
 */
@ConfigurationProperties("attune.lti")
record RegistrationSettings(
        @DefaultValue("lti-config") String config,
        @DefaultValue List<Inline> registrations,
        @DefaultValue("3s") Duration look) {

    /** The same fields as in a file; {@code deployments} is {@code any} or a list. */
    record Inline(
            String name,
            String issuer,
            String clientId,
            List<String> deployments,
            String authorizationEndpoint,
            String tokenEndpoint,
            String jwksUri,
            Optional<String> tokenAudience) {}
}
