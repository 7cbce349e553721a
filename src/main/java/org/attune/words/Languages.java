package org.attune.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The languages that the interface is written in.
 *
 * @param codes of ISO 639, such as {@code es}
 */
public record Languages(Set<String> codes) {

    /** What is written in every case, and what stands in for all that is not. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    public Languages {
        codes = Set.copyOf(codes);
    }

    /**
     * The first of the wanted that is spoken here, with its region, by which dates and numbers go; English when none is.
     * Whatever else a locale may carry is dropped, so that nobody can make up ever new ones.
     */
    public Locale choose(List<Locale> wanted) {
        return wanted.stream().flatMap(one -> spoken(one).stream()).findFirst().orElse(FALLBACK);
    }

    private Optional<Locale> spoken(Locale wanted) {
        return codes.contains(wanted.getLanguage())
                ? Optional.of(Locale.of(wanted.getLanguage(), isRegion(wanted.getCountry()) ? wanted.getCountry() : ""))
                : Optional.empty();
    }

    /** A country, or Latin America as a whole (UN M.49). */
    private static boolean isRegion(String code) {
        return code.equals("419")
                || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }
}
