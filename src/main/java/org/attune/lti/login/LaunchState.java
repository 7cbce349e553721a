package org.attune.lti.login;

import java.time.Instant;
import org.attune.lti.RegistrationId;

/**
 * What is remembered between login and launch.
 *
 * @param target the target_link_uri that the login announced
 */
public record LaunchState(
        String stateHash,
        String nonce,
        RegistrationId registration,
        String target,
        Binding binding,
        Instant expiresAt) {}
