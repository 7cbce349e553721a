package org.attune.attempt.key;

import java.time.Instant;
import org.attune.attempt.KeyChoiceId;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.PanelKey;
import org.attune.panel.PanelVersionId;
import org.springframework.modulith.NamedInterface;

/**
 * An instructor's choice to have a placement marked by a panel. It never changes; another one takes its place.
 *
 * @param ratings how the panel's ratings make a key
 * @param provisionalCounts whether items count that fewer than {@value PanelKey#FEWEST} panellists answered
 */
@NamedInterface("key")
public record KeyChoice(
        KeyChoiceId id,
        PlacementId placement,
        PanelVersionId version,
        PanelKey.Ratings ratings,
        boolean provisionalCounts,
        PersonId by,
        Instant at) {}
