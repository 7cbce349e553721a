/** The beginning of a launch: a platform sends a browser here, and we send it back to be authenticated (Security Framework 1.0, section 5.1.1.1). It believes nothing that it is told. */
@NullMarked
package org.attune.lti.login;

import org.jspecify.annotations.NullMarked;
