package org.attune.lti.deeplinking;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A link that the platform is asked to make: the content item {@code ltiResourceLink} (Deep Linking 2.0, section 3.2).
 *
 * @param url the target of its launches, on this tool's own host
 * @param custom custom parameters of its launches
 * @param iframe the size to show it at
 * @param available when the link can be opened; platforms may change it later, or take no notice of it
 * @param submission when work can be handed in; its end is what people call the due date
 */
public record LinkItem(
        URI url,
        String title,
        Optional<String> text,
        Map<String, String> custom,
        Optional<Column> lineItem,
        Optional<Frame> iframe,
        Optional<Span> available,
        Optional<Span> submission) {

    public LinkItem {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A link needs a title");
        }
        custom = Map.copyOf(custom);
    }

    /**
     * The gradebook column that comes with the link.
     *
     * @param label 1 to 250 characters, because Moodle breaks on more
     * @param scoreMaximum a whole number from 1 to 100: Moodle drops the whole item, without a word, for any other
     * @param resourceId our own name of what is graded
     * @param tag our own name of what the column is for
     */
    public record Column(String label, int scoreMaximum, Optional<String> resourceId, Optional<String> tag) {

        public Column {
            if (label.isBlank() || label.length() > 250) {
                throw new IllegalArgumentException("A column's label has 1 to 250 characters");
            }
            if (scoreMaximum < 1 || scoreMaximum > 100) {
                throw new IllegalArgumentException("scoreMaximum must be a whole number from 1 to 100");
            }
        }
    }

    /** From a moment to another, either of which may be open. */
    public record Span(Optional<Instant> start, Optional<Instant> end) {}

    /** Width and height in CSS pixels. */
    public record Frame(int width, int height) {

        public Frame {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("A frame has a width and a height");
            }
        }
    }
}
