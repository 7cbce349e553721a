package org.attune.attempt;

import org.attune.content.QuizVersion;

/**
 * By which key answers are marked.
 *
 * @param quiz the version of the quiz whose author's key it is
 */
public record KeySource(QuizVersion quiz) {}
