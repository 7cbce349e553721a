/** Who is enrolled in what, and the gradebook: the LMS as a school knows it, with no protocol in it. */
@NullMarked
package org.attune.sandbox.lms.campus;

import org.jspecify.annotations.NullMarked;
