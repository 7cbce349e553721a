package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** CFPackage: a framework, whole. */
record CfPackage(
        @JsonProperty("CFDocument") CfDocument document,
        @JsonProperty("CFItems") List<CfItem> items,
        @JsonProperty("CFAssociations") List<CfAssociation> associations,
        @JsonProperty("CFDefinitions") Definitions definitions)
        implements CaseBody {

    /** CFDefinition: what the items refer to. */
    record Definitions(
            @JsonProperty("CFConcepts") List<CfConcept> concepts,
            @JsonProperty("CFLicenses") List<CfLicense> licenses,
            @JsonProperty("CFItemTypes") List<CfItemType> types) {}
}
