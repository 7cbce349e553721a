package org.attune.course;

import java.util.Optional;

/**
 * A course as its platform knows it.
 *
 * @param externalId the context's id in launches; empty for links that are in no course
 * @param family which product the platform is, as launches say it ({@code moodle}); absent when they do not
 * @param way how competency outcomes reach the platform; absent as long as nobody chose for the whole course
 */
public record PlatformCourse(
        ContextId id,
        Tenant tenant,
        String externalId,
        String title,
        Optional<String> family,
        Optional<CompetencyWay> way) {

    /**
     * Whether a link's own settings may ask for columns: as long as nobody has chosen for the course, and not on Canvas,
     * where each column is an assignment.
     */
    public boolean asksEachLink() {
        return way.isEmpty() && !isOnCanvas();
    }

    public boolean isOnCanvas() {
        return family.filter("canvas"::equalsIgnoreCase).isPresent();
    }
}
