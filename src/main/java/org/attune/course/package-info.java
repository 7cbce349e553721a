/**
 * Courses, people, roles and placements: who came by a launch, and what their link opens. It marks nothing. Here stand the
 * values and events by which the house speaks of them; behind them {@code store}, then {@code arrival} and {@code settings}, then
 * {@code chooser}, each of which knows only those before it.
 */
@ApplicationModule(
        allowedDependencies = {"lti", "lti :: deeplinking", "lti :: services", "content", "competency", "item", "words"
        })
@NullMarked
package org.attune.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
