package org.attune.passback;

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
 */
record Column(
        LineItemId id,
        PlacementId placement,
        RegistrationId registration,
        Optional<KnowledgeAreaId> area,
        String resourceId,
        Optional<URI> url) {}
