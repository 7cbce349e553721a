/**
 * Submitted attempts are marked anew, because an instructor chose another key or its author corrected it: first to be looked at,
 * then in batches that no learner waits for. Marks that were set by hand stay.
 */
@NamedInterface("rescoring")
@NullMarked
package org.attune.attempt.rescoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
