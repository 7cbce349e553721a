/** The competencies of Moodle's courses and the outcomes of Canvas's, with the web services that rate them. */
@NullMarked
package org.attune.sandbox.lms.outcomes;

import org.jspecify.annotations.NullMarked;
