/**
 * A small LMS for trying the product and for its tests. It speaks to the tool over HTTP only and is off in production.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.attune.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
