package org.attune.support;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who helps, as an institution names them: at least one of words, link and telephone is there.
 *
 * @param telephone as it is shown, such as {@code +1 (555) 010-0199}
 * @param languages in which help is given; empty when nothing is said of it
 * @param told the same title and words in other languages
 */
public record SupportResource(
        String title,
        Optional<String> words,
        Optional<URI> link,
        Optional<String> telephone,
        List<Locale> languages,
        List<Told> told) {

    /** @param language of these words */
    public record Told(Locale language, String title, Optional<String> words) {}

    public SupportResource {
        languages = List.copyOf(languages);
        told = List.copyOf(told);
    }

    /** Title and words for somebody who reads {@code language}: theirs where there are any, else those that were written first. */
    public Told in(Locale language) {
        return told.stream()
                .filter(one -> one.language().getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElseGet(() -> new Told(Locale.ROOT, title, words));
    }

    /** Where a telephone dials (RFC 3966): digits, and a plus before them where one was written. */
    public Optional<String> dials() {
        return telephone.map(number -> "tel:" + number.replaceAll("[^0-9+]", ""));
    }
}
