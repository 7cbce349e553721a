/** Answers a Deep Linking 2.0 request with the links that were chosen. It never chooses. */
@NamedInterface("deeplinking")
@NullMarked
package org.attune.lti.deeplinking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
