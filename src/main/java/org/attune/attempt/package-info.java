/**
 * Attempts at a quiz: started, saved, submitted, marked; an append-only log of steps pinned to a content version. It
 * neither grades nor tells the platform. Here stand the values and events by which the house speaks of attempts; behind them
 * {@code store}, {@code key}, {@code sheet}, {@code marking}, then {@code running} and {@code rescoring}, then {@code report} and
 * {@code player}, each of which knows only those before it.
 */
@ApplicationModule(
        allowedDependencies = {
            "course",
            "course :: store",
            "content",
            "item",
            "learn",
            "competency",
            "panel",
            "support",
            "words"
        })
@NullMarked
package org.attune.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
