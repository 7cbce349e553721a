package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** CFItemType: of what kind an item is. */
record CfItemType(
        UUID identifier,
        URI uri,
        String title,
        String description,
        String hierarchyCode,
        String typeCode,
        Instant lastChangeDateTime) {

    /** The type that was asked for, then those below it. */
    record Set(@JsonProperty("CFItemTypes") List<CfItemType> types) implements CaseBody {}
}
