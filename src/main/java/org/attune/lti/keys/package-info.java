/** The tool's own signing keys: made once, sealed at rest, published, and renewed with overlap. */
@NullMarked
package org.attune.lti.keys;

import org.jspecify.annotations.NullMarked;
