package org.attune.sandbox.lms.services;

import java.math.BigDecimal;
import org.attune.sandbox.lms.campus.Column;
import org.jspecify.annotations.Nullable;

/** A column as the tool sees it (AGS 2.0, section 3.2). */
record LineItem(
        String id,
        String label,
        BigDecimal scoreMaximum,
        @Nullable String resourceId,
        @Nullable String tag,
        @Nullable String resourceLinkId,
        @Nullable String startDateTime,
        @Nullable String endDateTime) {

    static LineItem of(Column column, String address) {
        var link = column.resourceLink();
        return new LineItem(
                address,
                column.label(),
                column.maximum(),
                column.resourceId(),
                column.tag(),
                link == null ? null : link.toString(),
                column.startDateTime(),
                column.endDateTime());
    }
}
