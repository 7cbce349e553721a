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
 * @param grades the grade service as the latest launch of this link described it; absent when the platform offers none
 * @param key of the choice that made the link; absent for a link that was made by hand
 * @param copiedFrom the link of another course whose module and settings it began with
 * @param platformFamily which product the platform is, as launches say it ({@code canvas}); absent when they do not
 */
public record Placement(
        PlacementId id,
        ContextId context,
        RegistrationId registration,
        String linkId,
        Optional<String> title,
        Optional<ModuleId> module,
        Purpose purpose,
        PlacementSettings settings,
        Optional<GradeService> grades,
        Optional<LinkKey> key,
        Optional<PlacementId> copiedFrom,
        Optional<String> platformFamily) {

    private static final String CANVAS = "canvas";

    /** Canvas has a say of its own in what a score does to a submission. */
    public boolean isOnCanvas() {
        return platformFamily.filter(CANVAS::equalsIgnoreCase).isPresent();
    }

    Placement opening(Optional<ModuleId> other, PlacementSettings otherSettings) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                title,
                other,
                purpose,
                otherSettings,
                grades,
                key,
                copiedFrom,
                platformFamily);
    }

    Placement usedFor(Purpose other) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                title,
                module,
                other,
                settings,
                grades,
                key,
                copiedFrom,
                platformFamily);
    }

    Placement launched(Optional<String> newTitle, Optional<LinkKey> newKey, Optional<GradeService> newGrades) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                newTitle,
                module,
                purpose,
                settings,
                newGrades,
                newKey,
                copiedFrom,
                platformFamily);
    }

    /** Opens the same as its origin and counts in the same way; dates are of a term, and stay behind. */
    Placement copyOf(Placement origin) {
        return new Placement(
                id,
                context,
                registration,
                linkId,
                title,
                origin.module,
                origin.purpose,
                origin.settings.withoutDates(),
                grades,
                key,
                Optional.of(origin.id),
                platformFamily);
    }
}
