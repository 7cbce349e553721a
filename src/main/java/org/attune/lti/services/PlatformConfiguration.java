package org.attune.lti.services;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * What a platform says of itself (Dynamic Registration 1.0, section 3.4; OpenID Connect Discovery 1.0).
 *
 * @param tokenAudience the {@code aud} of client assertions: its authorization server, or else its token endpoint
 * @param product such as {@code moodle} or {@code canvas}; empty where the platform does not say
 * @param scopes those of services that it may grant
 * @param messages the types of message that it sends, each with the placements that it offers for it
 */
public record PlatformConfiguration(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        URI registrationEndpoint,
        String tokenAudience,
        String product,
        Set<String> scopes,
        Map<String, Set<String>> messages) {}
