/**
 * The frameworks for other systems to read: CASE 1.1 for registries, files for the importers of Moodle and Canvas. Public,
 * and read-only.
 */
@NullMarked
package org.attune.competency.exchange;

import org.jspecify.annotations.NullMarked;
