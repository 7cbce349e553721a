/** The tool's own signing keys: made once, sealed at rest, published, and renewed with overlap. */
@NamedInterface("keys")
@NullMarked
package org.attune.lti.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
