/**
 * Dynamic Registration 1.0: an administrator pastes one address into the platform, and both sides agree on the rest. Who has
 * no invitation registers nothing.
 */
@NamedInterface("dynamic")
@NullMarked
package org.attune.lti.dynamic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
