package org.attune.competency.exchange;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** CFLicense: what may be done with a framework's text. */
record CfLicense(UUID identifier, URI uri, String title, String licenseText, Instant lastChangeDateTime)
        implements CaseBody {}
