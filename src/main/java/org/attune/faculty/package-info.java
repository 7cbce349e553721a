/**
 * What teachers see: their class, and what the modules cover of the frameworks. It reads, and asks other packages to act.
 */
@ApplicationModule(
        allowedDependencies = {
            "competency",
            "content",
            "course",
            "course :: store",
            "attempt",
            "attempt :: report",
            "attempt :: sheet",
            "attempt :: marking",
            "attempt :: key",
            "attempt :: rescoring",
            "outcome",
            "passback",
            "item",
            "lti",
            "panel",
            "words"
        })
@NullMarked
package org.attune.faculty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
