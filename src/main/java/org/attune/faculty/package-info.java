/**
 * What teachers see of their class. It reads, and asks other packages to act.
 */
@ApplicationModule(
        allowedDependencies = {"competency", "content", "course", "attempt", "outcome", "passback", "item", "lti"})
@NullMarked
package org.attune.faculty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
