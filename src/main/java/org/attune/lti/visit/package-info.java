/** The authority of each request below {@code /at/…}: which one launch it may act for. */
@NullMarked
package org.attune.lti.visit;

import org.jspecify.annotations.NullMarked;
