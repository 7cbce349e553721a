/**
 * Every 1EdTech protocol: login, launch, registrations, keys, deep linking, grades and rosters. It knows nothing of
 * courses and could be lifted out.
 */
@ApplicationModule(allowedDependencies = {"yaml", "words"})
@NullMarked
package org.attune.lti;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
