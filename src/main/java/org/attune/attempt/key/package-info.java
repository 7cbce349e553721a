/**
 * By which key an item is marked at a placement: the author's, or that of a version of a panel. It marks nothing itself.
 */
@NullMarked
package org.attune.attempt.key;

import org.jspecify.annotations.NullMarked;
