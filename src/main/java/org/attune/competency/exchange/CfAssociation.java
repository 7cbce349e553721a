package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * CFAssociation: how two items, or an item and its document, belong together.
 *
 * @param sequenceNumber the place among siblings, counted from 1
 * @param document there when the association stands alone, not within its package
 */
record CfAssociation(
        UUID identifier,
        AssociationType associationType,
        Optional<Integer> sequenceNumber,
        URI uri,
        Node originNodeURI,
        Node destinationNodeURI,
        Instant lastChangeDateTime,
        Optional<String> notes,
        @JsonProperty("CFDocumentURI") Optional<Link> document)
        implements CaseBody {

    CfAssociation alone(Link ownDocument) {
        return new CfAssociation(
                identifier,
                associationType,
                sequenceNumber,
                uri,
                originNodeURI,
                destinationNodeURI,
                lastChangeDateTime,
                notes,
                Optional.of(ownDocument));
    }

    boolean touches(UUID node) {
        return originNodeURI.identifier().equals(node)
                || destinationNodeURI.identifier().equals(node);
    }
}
