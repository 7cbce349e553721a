/**
 * The sheet of an attempt: its questions, answers and marks in words, as learners and instructors read them. A question
 * holds nothing of its key; a review does.
 */
@NullMarked
package org.attune.attempt.sheet;

import org.jspecify.annotations.NullMarked;
