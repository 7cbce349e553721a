package org.attune.course;

import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;

/**
 * What a resource link opens.
 *
 * @param linkId the platform's resource_link id
 * @param title of the link in the LMS, where the platform tells it
 * @param module absent until an instructor has chosen one
 * @param areaLink what the link is for where it is for a knowledge area; its module is absent then
 * @param grades the grade service as the latest launch of this link described it; absent when the platform offers none
 * @param key of the choice that made the link; absent for a link that was made by hand
 * @param copiedFrom the link of another course whose module and settings it began with
 * @param platformFamily which product the platform is, as launches say it ({@code canvas}); absent when they do not
 * @param courseWay how competency outcomes reach the platform, as an instructor chose it for the whole course
 */
public record Placement(
        PlacementId id,
        ContextId context,
        RegistrationId registration,
        String linkId,
        Optional<String> title,
        Optional<ModuleId> module,
        Optional<AreaLink> areaLink,
        Purpose purpose,
        PlacementSettings settings,
        Optional<GradeService> grades,
        Optional<LinkKey> key,
        Optional<PlacementId> copiedFrom,
        Optional<String> platformFamily,
        Optional<CompetencyWay> courseWay) {

    /** With what the names of places begin that are no links of the platform. */
    public static final String OF_NO_LINK = "attune:";

    private static final String CANVAS = "canvas";

    /** Whether the platform knows nothing of it: a place where outcomes are gathered, or a quiz is taken. */
    public boolean isOfNoLink() {
        return linkId.startsWith(OF_NO_LINK);
    }

    /** Canvas has a say of its own in what a score does to a submission. */
    public boolean isOnCanvas() {
        return platformFamily.filter(CANVAS::equalsIgnoreCase).isPresent();
    }

    /** How competency outcomes reach the platform from here: as the course has it, else as the link itself was made. */
    public CompetencyWay way() {
        return courseWay.orElse(settings.competencyColumns() ? CompetencyWay.COLUMNS : CompetencyWay.NONE);
    }

    /** What learners find here now: an area's modules, where the link says so. */
    public Placement openingArea(AreaLink area, PlacementSettings otherSettings) {
        return with(Optional.empty(), Optional.of(area), Purpose.AREA, otherSettings);
    }

    /** Likewise one module, which an area's link was changed to. */
    public Placement openingModule(ModuleId other, PlacementSettings otherSettings) {
        Purpose now = purpose == Purpose.AREA ? Purpose.MODULE : purpose;
        return with(Optional.of(other), Optional.empty(), now, otherSettings);
    }

    public Placement opening(Optional<ModuleId> other, PlacementSettings otherSettings) {
        return with(other, areaLink, purpose, otherSettings);
    }

    public Placement usedFor(Purpose other) {
        return with(module, areaLink, other, settings);
    }

    public Placement launched(Optional<String> newTitle, Optional<LinkKey> newKey, Optional<GradeService> newGrades) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                newTitle,
                module,
                areaLink,
                purpose,
                settings,
                newGrades,
                newKey,
                copiedFrom,
                platformFamily,
                courseWay);
    }

    /** Opens the same as its origin and counts in the same way; dates are of a term, and stay behind. */
    public Placement copyOf(Placement origin) {
        return with(origin.module, origin.areaLink, origin.purpose, origin.settings.withoutDates())
                .copiedFrom(origin.id);
    }

    private Placement with(
            Optional<ModuleId> newModule,
            Optional<AreaLink> newArea,
            Purpose newPurpose,
            PlacementSettings newSettings) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                title,
                newModule,
                newArea,
                newPurpose,
                newSettings,
                grades,
                key,
                copiedFrom,
                platformFamily,
                courseWay);
    }

    private Placement copiedFrom(PlacementId origin) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                title,
                module,
                areaLink,
                purpose,
                settings,
                grades,
                key,
                Optional.of(origin),
                platformFamily,
                courseWay);
    }
}
