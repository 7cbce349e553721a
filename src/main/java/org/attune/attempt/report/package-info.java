/**
 * What later stages and instructors may read of attempts: the marks of those submitted, those under way, and one attempt in full
 * with its timeline. It changes nothing.
 */
@NamedInterface("report")
@NullMarked
package org.attune.attempt.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
