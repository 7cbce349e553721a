/** What goes wrong on request, and a journal of what the tool asked for. */
@NullMarked
package org.attune.sandbox.lms.trouble;

import org.jspecify.annotations.NullMarked;
