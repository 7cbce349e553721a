package org.attune.panel;

import java.util.Optional;
import org.attune.course.PersonId;

/**
 * Somebody who came to a panel's link as a learner.
 *
 * @param consents to answers and reasons being shown to learners without a name; empty until they have said
 * @param excluded why an instructor set the answers aside
 */
record Panellist(PersonId person, Optional<Boolean> consents, Optional<String> excluded) {

    /** Whether the answers go into the next version. */
    public boolean counts() {
        return consents.orElse(false) && excluded.isEmpty();
    }
}
