/**
 * Expert panels: people who answer a module's questions at a link of their own, so that their judgement can be a key. It
 * grades nobody, and does not decide whose key counts where.
 */
@ApplicationModule(allowedDependencies = {"course", "course :: store", "content", "item", "words"})
@NullMarked
package org.attune.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
