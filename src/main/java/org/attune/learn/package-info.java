/**
 * The module player: pages, progress, and where one left off. The quiz is next door.
 */
@ApplicationModule(allowedDependencies = {"course", "course :: store", "content", "competency", "item", "words"})
@NullMarked
package org.attune.learn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
