/**
 * Owes grades to platforms until they accept them: the ledger. It never decides what a grade is.
 */
@ApplicationModule(
        allowedDependencies = {
            "lti",
            "lti :: services",
            "course",
            "course :: store",
            "outcome",
            "direct",
            "competency",
            "item",
            "content",
            "attempt",
            "words"
        })
@NullMarked
package org.attune.passback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
