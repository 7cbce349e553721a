/**
 * How an instructor says what holds for everybody at a link, and what for one learner: forms that show each mistake beside
 * what was typed.
 */
@NullMarked
package org.attune.course.settings;

import org.jspecify.annotations.NullMarked;
