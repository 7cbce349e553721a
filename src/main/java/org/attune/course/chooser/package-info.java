/**
 * Where an instructor picks what a link opens, and how that becomes the links that a platform is asked to make.
 */
@NullMarked
package org.attune.course.chooser;

import org.jspecify.annotations.NullMarked;
