/**
 * Training modules, as people write them under {@code content/}: loaded, checked and pinned to versions. It does not
 * know who reads them.
 */
@ApplicationModule(allowedDependencies = {"yaml", "competency", "item"})
@NullMarked
package org.attune.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
