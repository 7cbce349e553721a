package org.attune.competency.exchange;

import java.net.URI;
import java.util.UUID;

/** LinkGenURI: one end of an association. */
record Node(String title, UUID identifier, URI uri, String targetType) {

    /** An end that CASE serves, here or elsewhere; all of ours are. */
    Node(String title, UUID identifier, URI uri) {
        this(title, identifier, uri, "CASE");
    }
}
