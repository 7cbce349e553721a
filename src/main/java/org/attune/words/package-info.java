/**
 * What the interface says, in the language of whoever reads: bundles of messages, plural forms, numbers and moments. It
 * knows nothing of what is said.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.attune.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
