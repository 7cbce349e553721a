package org.attune.course.store;

import java.util.List;
import org.attune.course.Placement;

/** Where a link that was never seen before comes from. */
public sealed interface Origin {

    /** A copy of this placement: what it opens and how it counts goes on there. */
    record Copy(Placement of) implements Origin {}

    /** In a copied course, but a copy of which of its links nobody says: an instructor is asked. */
    record OneOf(List<Placement> candidates) implements Origin {

        public OneOf {
            candidates = List.copyOf(candidates);
        }
    }

    record New() implements Origin {}
}
