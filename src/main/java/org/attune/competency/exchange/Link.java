package org.attune.competency.exchange;

import java.net.URI;
import java.util.UUID;

/** LinkURI: something that CASE serves, by name. */
record Link(String title, UUID identifier, URI uri) {}
