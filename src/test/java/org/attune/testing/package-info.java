/** What tests stand on: real databases, browsers and platforms. */
@NullMarked
package org.attune.testing;

import org.jspecify.annotations.NullMarked;
