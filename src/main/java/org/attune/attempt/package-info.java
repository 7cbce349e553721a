/**
 * Attempts at a quiz: started, saved, submitted, marked; an append-only log of steps pinned to a content version. It
 * neither grades nor tells the platform.
 */
@ApplicationModule(
        allowedDependencies = {"course", "content", "item", "learn", "competency", "panel", "support", "words"})
@NullMarked
package org.attune.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
