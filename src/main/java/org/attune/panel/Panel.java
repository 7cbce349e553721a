package org.attune.panel;

import java.time.Instant;
import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.course.PlacementId;

/**
 * The panel that a resource link collects.
 *
 * @param closedAt since when nobody may answer any more
 */
public record Panel(PanelId id, PlacementId placement, ModuleId module, Instant openedAt, Optional<Instant> closedAt) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }
}
