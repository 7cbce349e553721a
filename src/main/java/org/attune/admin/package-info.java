/**
 * What whoever runs the tool sees and does: platforms and their registrations, keys, what is stuck, what is wrong with the
 * content. It shows nobody's answers and nobody's grades.
 */
@ApplicationModule(
        allowedDependencies = {
            "lti",
            "lti :: registration",
            "lti :: dynamic",
            "lti :: keys",
            "lti :: secret",
            "lti :: services",
            "content",
            "course",
            "course :: store",
            "passback",
            "direct",
            "words",
            "yaml"
        })
@NullMarked
package org.attune.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
