package org.attune.faculty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.words.Message;

/**
 * Who is in the course and has not begun, and what is known of the list.
 *
 * @param words what there is to say of the list; with {@code at} the beginning of a sentence
 * @param at when it was read
 * @param notStarted by name
 * @param unnamed whether there is somebody whose name the platform does not share
 * @param underWay whether looking again in a moment shows more
 */
record RosterView(Message words, Optional<Instant> at, List<String> notStarted, boolean unnamed, boolean underWay) {}
