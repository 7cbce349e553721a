/** Attune: practice by scenario, inside the LMS. Data flows launch, learn, attempt, mark, outcome, passback. */
@NullMarked
package org.attune;

import org.jspecify.annotations.NullMarked;
