package org.attune.content;

import java.util.Map;
import org.attune.item.Key;

/**
 * In which language the questions of a quiz stand, by codes of ISO 639.
 *
 * @param intro of what is said before the questions
 * @param items of those that do not stand in English
 */
public record QuizLanguages(String intro, Map<Key, String> items) {

    /** What every module is written in, and what stands in for all that is not translated. */
    public static final String ENGLISH = "en";

    public static final QuizLanguages ALL_ENGLISH = new QuizLanguages(ENGLISH, Map.of());

    public QuizLanguages {
        items = Map.copyOf(items);
    }

    public String of(Key item) {
        return items.getOrDefault(item, ENGLISH);
    }
}
