/**
 * Strict YAML: every value knows its line, and every problem is collected rather than thrown. Knows nothing of what the
 * files mean.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.attune.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
