/**
 * Courses, people, roles and placements: who came by a launch, and what their link opens. It marks nothing.
 */
@ApplicationModule(
        allowedDependencies = {"lti", "lti :: deeplinking", "lti :: services", "content", "competency", "item", "words"
        })
@NullMarked
package org.attune.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
