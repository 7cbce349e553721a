/**
 * How an attempt runs, from its start to its submit: answers are saved, clocks stop and run out, leaving is noted. It shows
 * nothing.
 */
@NullMarked
package org.attune.attempt.running;

import org.jspecify.annotations.NullMarked;
