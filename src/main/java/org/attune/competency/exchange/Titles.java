package org.attune.competency.exchange;

import java.util.Locale;
import org.attune.competency.KnowledgeArea;

/** Titles as other systems show them. */
final class Titles {

    private Titles() {}

    /** What a framework calls an area, as the title of something: with a capital letter. */
    static String of(KnowledgeArea.Place place) {
        String title = place.title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** The text, cut after a word where it is longer than {@code most} characters. */
    static String atMost(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        return text.substring(0, end > 0 ? end : most - 1) + "…";
    }
}
