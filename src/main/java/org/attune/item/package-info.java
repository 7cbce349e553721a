/**
 * What can be asked, and how an answer is marked: values and pure functions. It reads no clock, throws no dice and
 * stores nothing.
 */
@ApplicationModule(allowedDependencies = {"competency"})
@NullMarked
package org.attune.item;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
