package org.attune.course;

import java.util.List;

/** Where a link that was never seen before comes from. */
sealed interface Origin {

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
