package org.attune.competency.exchange;

import java.time.Instant;
import java.util.UUID;

/** What may be said, and must be said, of where the frameworks come from. */
final class Rights {

    static final UUID IDENTIFIER = UUID.fromString("3ea64d53-9e46-4a0b-82b3-face0e156d84");
    static final String TITLE = "Own words, Apache-2.0";

    /** When this text, or that of the {@linkplain Kind kinds}, was last changed. */
    static final Instant CHANGED = Instant.parse("2026-11-21T23:00:00Z");

    static final String TEXT = "The titles of the framework, of its areas of expertise and of its knowledge and skill"
            + " areas are those by which the published competency guidelines name them. Every sentence beside them was"
            + " written for Attune, in its own words, and may be used under the Apache License, Version 2.0:"
            + " https://www.apache.org/licenses/LICENSE-2.0. The published guidelines are under copyright of their"
            + " publisher. Their text is not reproduced here, and this licence gives no right to it.";

    static final String DESCRIPTION = "An index, in the words of Attune, of the competencies that the published"
            + " guidelines of infant mental health practice ask for, as adopted in Connecticut from the Michigan"
            + " Association for Infant Mental Health. It is not the official text: for that, ask its publisher.";

    private Rights() {}
}
