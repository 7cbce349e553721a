/**
 * Measures the packaged tool from outside: a platform that signs launches and takes scores, and learners who do what browsers do.
 * Nothing here is part of the product; {@code src/bench/run} builds and runs it.
 */
@NullMarked
package org.attune.bench;

import org.jspecify.annotations.NullMarked;
