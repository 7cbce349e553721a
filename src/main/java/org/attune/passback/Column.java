package org.attune.passback;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.PlacementId;
import org.attune.lti.RegistrationId;

/**
 * Where scores of a placement go.
 *
 * @param area the knowledge area that the column is for; absent for the placement's own column
 * @param resourceId by which, with the area as its tag, the platform's column is found again; empty for the own column
 * @param url the line item's address on the platform, once it is known. That of an own column comes with the launch, and
 *     is kept here only when it had to be looked up
 * @param goneUrl where the platform said that nothing is any more
 * @param gone whether that is how it stands, and nobody has asked for another
 * @param maximum what the platform's column is out of, when somebody last looked
 */
record Column(
        LineItemId id,
        PlacementId placement,
        RegistrationId registration,
        Optional<KnowledgeAreaId> area,
        String resourceId,
        Optional<URI> url,
        Optional<URI> goneUrl,
        boolean gone,
        Optional<BigDecimal> maximum) {

    boolean isThere() {
        return !gone;
    }

    /** Whether the platform said of this address that nothing is there. */
    boolean wasAt(URI address) {
        return goneUrl.filter(address::equals).isPresent();
    }
}
