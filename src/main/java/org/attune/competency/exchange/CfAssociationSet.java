package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** CFAssociationSet: an item, and every association that it is an end of. */
record CfAssociationSet(
        @JsonProperty("CFItem") CfItem item,
        @JsonProperty("CFAssociations") List<CfAssociation> associations) implements CaseBody {}
