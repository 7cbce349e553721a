package org.attune.course;

import org.attune.lti.Launch;
import org.attune.lti.Launch.Platform;
import org.attune.lti.RegistrationId;

/**
 * One institution behind a registration. Every Canvas of the cloud has the same issuer, so people and courses are keyed on
 * the platform's guid as well; where a platform tells none, on the deployment.
 */
public record Tenant(RegistrationId registration, String name) {

    public static Tenant of(Launch launch) {
        String name = launch.platform().flatMap(Platform::guid).orElse(launch.deployment());
        return new Tenant(launch.registration(), name);
    }
}
