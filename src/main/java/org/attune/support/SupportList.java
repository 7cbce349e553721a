package org.attune.support;

import java.util.List;
import java.util.Optional;
import org.attune.lti.RegistrationId;

/**
 * What one file names.
 *
 * @param registration whose people it is for; everyone's when empty
 */
record SupportList(Optional<RegistrationId> registration, List<SupportResource> resources) {

    SupportList {
        resources = List.copyOf(resources);
    }

    boolean isFor(RegistrationId other) {
        return registration.filter(other::equals).isPresent();
    }

    boolean isForEveryone() {
        return registration.isEmpty();
    }
}
