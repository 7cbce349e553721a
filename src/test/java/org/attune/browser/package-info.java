/** What people meet, tried in a real browser: each class one thing that must always hold. */
@NullMarked
package org.attune.browser;

import org.jspecify.annotations.NullMarked;
