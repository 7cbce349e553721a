/**
 * Marks are made: by the key in force, and by an instructor's hand, which wins.
 */
@NamedInterface("marking")
@NullMarked
package org.attune.attempt.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
