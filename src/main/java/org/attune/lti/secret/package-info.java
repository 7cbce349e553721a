/** The one secret of an installation, and the keys that are derived from it. It stores nothing that it protects. */
@NamedInterface("secret")
@NullMarked
package org.attune.lti.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
