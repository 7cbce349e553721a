package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * CFItem: an area of expertise, a knowledge or skill area, a statement or a part of one, at its place in a framework.
 *
 * @param extensions of ours, by names that begin with {@code attune:}
 * @param document there when the item stands alone, not within its package
 */
record CfItem(
        UUID identifier,
        String fullStatement,
        @JsonProperty("CFItemType") String type,
        URI uri,
        String humanCodingScheme,
        Optional<String> abbreviatedStatement,
        @JsonProperty("conceptKeywordsURI") Optional<Link> concept,
        String language,
        @JsonProperty("CFItemTypeURI") Link typeUri,
        Instant lastChangeDateTime,
        Map<String, List<String>> extensions,
        @JsonProperty("CFDocumentURI") Optional<Link> document)
        implements CaseBody {

    CfItem alone(Link ownDocument) {
        return new CfItem(
                identifier,
                fullStatement,
                type,
                uri,
                humanCodingScheme,
                abbreviatedStatement,
                concept,
                language,
                typeUri,
                lastChangeDateTime,
                extensions,
                Optional.of(ownDocument));
    }
}
