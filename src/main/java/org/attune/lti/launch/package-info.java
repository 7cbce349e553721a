/** The end of a launch: the platform's answer is verified, every claim of it, and becomes a stored {@code Launch}. */
@NullMarked
package org.attune.lti.launch;

import org.jspecify.annotations.NullMarked;
