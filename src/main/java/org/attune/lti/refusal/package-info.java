/** Why a launch was turned away, and the page that says so. */
@NullMarked
package org.attune.lti.refusal;

import org.jspecify.annotations.NullMarked;
