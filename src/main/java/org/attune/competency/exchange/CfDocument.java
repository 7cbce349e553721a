package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * CFDocument: the root of a framework.
 *
 * @param packageUri there when the document stands alone, not within its package
 */
record CfDocument(
        UUID identifier,
        URI uri,
        String frameworkType,
        String caseVersion,
        String creator,
        String title,
        Instant lastChangeDateTime,
        String publisher,
        String description,
        List<String> subject,
        String language,
        String version,
        Link licenseURI,
        String notes,
        @JsonProperty("CFPackageURI") Optional<Link> packageUri)
        implements CaseBody {

    CfDocument alone(Link ownPackage) {
        return new CfDocument(
                identifier,
                uri,
                frameworkType,
                caseVersion,
                creator,
                title,
                lastChangeDateTime,
                publisher,
                description,
                subject,
                language,
                version,
                licenseURI,
                notes,
                Optional.of(ownPackage));
    }
}
