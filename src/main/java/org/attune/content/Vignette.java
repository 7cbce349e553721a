package org.attune.content;

import java.nio.file.Path;

/**
 * A piece of a case where it stands: a block quote of a page, a stem, a scene.
 *
 * @param line counted from 1
 * @param text its words; marks may be among them
 */
record Vignette(Path file, int line, String text) {}
