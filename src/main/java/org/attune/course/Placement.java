package org.attune.course;

import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;

/**
 * What a resource link opens.
 *
 * @param linkId the platform's resource_link id
 * @param module absent until an instructor has chosen one
 * @param grades the grade service as the latest launch of this link described it; absent when the platform offers none
 * @param platformFamily which product the platform is, as launches say it ({@code canvas}); absent when they do not
 */
public record Placement(
        PlacementId id,
        ContextId context,
        RegistrationId registration,
        String linkId,
        Optional<ModuleId> module,
        Purpose purpose,
        PlacementSettings settings,
        Optional<GradeService> grades,
        Optional<String> platformFamily) {

    private static final String CANVAS = "canvas";

    /** Canvas has a say of its own in what a score does to a submission. */
    public boolean isOnCanvas() {
        return platformFamily.filter(CANVAS::equalsIgnoreCase).isPresent();
    }
}
