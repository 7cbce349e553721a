package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * CFConcept: an area of expertise or a knowledge area as such, whichever framework names it.
 *
 * @param hierarchyCode {@code TF} for an area of expertise, {@code TF.tf-attachment} for a knowledge area in it
 */
record CfConcept(
        UUID identifier,
        URI uri,
        String title,
        String hierarchyCode,
        Optional<String> description,
        Instant lastChangeDateTime) {

    /** The concept that was asked for, then those below it. */
    record Set(@JsonProperty("CFConcepts") List<CfConcept> concepts) implements CaseBody {}
}
