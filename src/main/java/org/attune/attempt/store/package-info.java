/**
 * An attempt as it is stored: its row, what was drawn for it, its steps, its marks and its log. What was appended is never
 * changed; who may see it, and when, is decided elsewhere.
 */
@NullMarked
package org.attune.attempt.store;

import org.jspecify.annotations.NullMarked;
