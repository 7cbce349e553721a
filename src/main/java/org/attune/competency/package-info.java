/**
 * The two competency frameworks: areas of expertise, knowledge areas and statements, read from {@code seeds/}, and shown
 * to other systems by CASE 1.1. It measures nobody.
 */
@ApplicationModule(allowedDependencies = {"yaml"})
@NullMarked
package org.attune.competency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
