/**
 * Brings competency outcomes to a learning platform by its own web services, for what LTI does not carry: adapters, their
 * addresses and sealed tokens. It decides neither what is delivered nor when.
 */
@ApplicationModule(
        allowedDependencies = {
            "lti",
            "lti :: services",
            "lti :: secret",
            "lti :: keys",
            "competency",
            "course",
            "outcome",
            "words"
        })
@NullMarked
package org.attune.direct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
