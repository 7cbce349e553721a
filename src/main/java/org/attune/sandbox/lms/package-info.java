/**
 * The small LMS itself: an application of its own, in the same process but on its own port, with nothing of the tool's in
 * it. Everything it knows is in memory.
 */
@NullMarked
package org.attune.sandbox.lms;

import org.jspecify.annotations.NullMarked;
