package org.attune.lti.services;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * A column of a gradebook (AGS 2.0, section 3.2).
 *
 * @param id its address, where scores are sent to; may carry a query
 * @param resourceLinkId the link it belongs to; absent when it stands alone
 */
public record LineItem(
        URI id,
        String label,
        BigDecimal scoreMaximum,
        Optional<String> resourceId,
        Optional<String> tag,
        Optional<String> resourceLinkId) {}
