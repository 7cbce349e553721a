/**
 * The pages of a quiz, from its start to its results, for the learner whose attempt it is. Everything works as forms and links.
 */
@NullMarked
package org.attune.attempt.player;

import org.jspecify.annotations.NullMarked;
