/**
 * Whom one can turn to when something hits close to home, as the institution names them. It gives no advice of its own and
 * names nobody of its own.
 */
@ApplicationModule(allowedDependencies = {"lti", "course", "yaml"})
@NullMarked
package org.attune.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
