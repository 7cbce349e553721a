/**
 * What is kept of courses, of the people and links in them, and of what was set and granted there: noted as launches come, read
 * by the whole house. Other packages see of it what is marked as a named interface.
 */
@NullMarked
package org.attune.course.store;

import org.jspecify.annotations.NullMarked;
