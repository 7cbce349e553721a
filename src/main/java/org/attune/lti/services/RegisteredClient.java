package org.attune.lti.services;

import java.util.Optional;

/**
 * What a platform made of our wish to be registered (Dynamic Registration 1.0, section 3.6).
 *
 * @param deployment the deployment that it made at once, where it did
 */
public record RegisteredClient(String clientId, Optional<String> deployment) {}
