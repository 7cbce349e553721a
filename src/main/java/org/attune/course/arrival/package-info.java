/**
 * Where a launch is led, and what pages know of who came by it. What they came for is elsewhere.
 */
@NullMarked
package org.attune.course.arrival;

import org.jspecify.annotations.NullMarked;
