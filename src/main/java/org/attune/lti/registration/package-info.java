/** Who may launch us: platforms, as {@code lti-config/platforms} registers them. */
@NamedInterface("registration")
@NullMarked
package org.attune.lti.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
