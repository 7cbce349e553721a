package org.attune.passback;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.CompetencyWay;
import org.attune.course.Placement;
import org.attune.course.Purpose;
import org.attune.lti.Launch.GradeService;

/** What the grade service of a placement lets us do (AGS 2.0, section 3.1). */
final class GradeRoute {

    private static final String LINE_ITEM_READ_ONLY = GradeService.LINE_ITEM + ".readonly";
    private static final int LONGEST_READABLE = 190;

    private GradeRoute() {}

    /** Whether a score may be sent to the placement's own column: one that the launch names, or that can be looked up. */
    static boolean takesGrades(Placement placement) {
        return placement
                .grades()
                .filter(service -> service.allows(GradeService.SCORE))
                .filter(service -> service.lineItem().isPresent() || maySearch(service))
                .isPresent();
    }

    /** Whether what is gathered here goes to the platform by its own web service. */
    static boolean goesDirectly(Placement placement) {
        return placement.isOfNoLink() && placement.purpose() == Purpose.AREA && placement.way() == CompetencyWay.DIRECT;
    }

    /** Whether each knowledge area gets a column: an instructor asked for it, and the platform lets us make them. */
    static boolean takesColumns(Placement placement) {
        return placement.way() == CompetencyWay.COLUMNS && mayMakeColumns(placement);
    }

    static boolean mayMakeColumns(Placement placement) {
        return placement
                .grades()
                .filter(service -> service.allows(GradeService.SCORE))
                .filter(service -> service.allows(GradeService.LINE_ITEM))
                .flatMap(GradeService::lineItems)
                .isPresent();
    }

    static boolean mayReadColumns(GradeService service) {
        return service.allows(GradeService.LINE_ITEM) || service.allows(LINE_ITEM_READ_ONLY);
    }

    static boolean maySearch(GradeService service) {
        return service.lineItems().isPresent() && mayReadColumns(service);
    }

    /**
     * Our name, on the platform, of a knowledge area's column. Columns stand in a whole course, so the link is part of it: the
     * same module may be placed twice. It follows from the placement alone, so that the column is found even when this tool
     * has lost its database.
     */
    static String resourceId(Placement placement, Optional<KnowledgeAreaId> area) {
        if (area.isEmpty()) {
            return "";
        }
        String link = placement.linkId();
        String shortLink = link.length() <= LONGEST_READABLE
                ? link
                : UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)).toString();
        return placement.module().map(module -> module + "." + shortLink).orElse(shortLink);
    }
}
