/** Who may launch us: platforms, as {@code lti-config/platforms} registers them. */
@NullMarked
package org.attune.lti.registration;

import org.jspecify.annotations.NullMarked;
