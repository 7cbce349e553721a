/**
 * Folds marks into a grade for each placement and mastery for each knowledge area. Holds nothing that cannot be rebuilt
 * from the attempts.
 */
@ApplicationModule(
        allowedDependencies = {
            "competency",
            "item",
            "content",
            "course",
            "course :: store",
            "attempt",
            "attempt :: report",
            "words"
        })
@NullMarked
package org.attune.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
