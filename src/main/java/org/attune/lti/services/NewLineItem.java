package org.attune.lti.services;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A column to be made (AGS 2.0, section 3.2.6).
 *
 * @param label 1 to 250 characters, because Moodle breaks on more
 * @param scoreMaximum more than 0
 * @param resourceId our own name of what is graded
 * @param tag our own name of what the column is for
 * @param resourceLinkId the link to attach it to. Leave it out for further columns of a link: Moodle stops naming the line
 *     item in launches once a link has several
 */
public record NewLineItem(
        String label,
        BigDecimal scoreMaximum,
        Optional<String> resourceId,
        Optional<String> tag,
        Optional<String> resourceLinkId) {

    public NewLineItem {
        if (label.isBlank() || label.length() > 250) {
            throw new IllegalArgumentException("A line item's label has 1 to 250 characters");
        }
        if (scoreMaximum.signum() <= 0) {
            throw new IllegalArgumentException("scoreMaximum must be more than zero: " + scoreMaximum);
        }
    }
}
