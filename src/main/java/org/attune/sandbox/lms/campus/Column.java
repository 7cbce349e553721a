package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A column of the gradebook: a line item (AGS 2.0, section 3.2).
 *
 * @param resourceLink the activity it belongs to, or null
 * @param madeBy the activity's own column, or one that the tool asked for
 */
public record Column(
        ColumnId id,
        String label,
        BigDecimal maximum,
        @Nullable String resourceId,
        @Nullable String tag,
        @Nullable ActivityId resourceLink,
        @Nullable String startDateTime,
        @Nullable String endDateTime,
        Maker madeBy) {

    public enum Maker {
        ACTIVITY,
        TOOL
    }

    /** A column of the tool's that hangs on no activity: that is how competencies come. */
    public boolean competency() {
        return madeBy == Maker.TOOL && resourceLink == null;
    }

    public Column outOf(BigDecimal points) {
        return new Column(id, label, points, resourceId, tag, resourceLink, startDateTime, endDateTime, madeBy);
    }

    Column withoutLink() {
        return new Column(id, label, maximum, resourceId, tag, null, startDateTime, endDateTime, madeBy);
    }
}
