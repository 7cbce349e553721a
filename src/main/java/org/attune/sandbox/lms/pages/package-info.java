/** What people see, and the same for tests as JSON. */
@NullMarked
package org.attune.sandbox.lms.pages;

import org.jspecify.annotations.NullMarked;
