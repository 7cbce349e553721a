package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonValue;

/** How two items belong together: those of the specification's types that our frameworks need. */
enum AssociationType {
    /** The origin stands below the destination. */
    IS_CHILD_OF("isChildOf"),
    /** Both are the same area, in two frameworks. */
    EXACT_MATCH_OF("exactMatchOf"),
    /** A statement draws on a knowledge area. */
    IS_RELATED_TO("isRelatedTo"),
    /** Two statements say nearly the same. */
    IS_PEER_OF("isPeerOf");

    private final String word;

    AssociationType(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
