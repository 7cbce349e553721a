package org.attune.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.attune.item.Numeric.Band;
import org.attune.item.Prose;
import org.attune.yaml.YamlMap;

/** What an author wrote of a numeric item. */
record AskedNumber(
        Optional<String> unit,
        BigDecimal answer,
        BigDecimal tolerance,
        List<DraftBand> bands,
        String rationale,
        Prose working)
        implements DraftItem.Asked {

    private static final String FORM = "-?\\d{1,12}(\\.\\d{1,12})?";

    record DraftBand(YamlMap at, Band band) {}

    /** Empty when the answer cannot be read. */
    static Optional<AskedNumber> read(YamlMap item) {
        Optional<String> unit = item.optionalText("unit").map(Typography::of);
        Optional<BigDecimal> answer = item.parsed("answer", AskedNumber::number);
        Optional<BigDecimal> tolerance = item.parsed("tolerance", AskedNumber::number);
        List<DraftBand> bands = item.optionalMaps("bands").stream()
                .flatMap(map -> band(map).stream())
                .toList();
        String rationale = Typography.of(item.text("rationale"));
        Prose working = QuizReader.prose(item, "working");
        return answer.flatMap(
                right -> tolerance.map(within -> new AskedNumber(unit, right, within, bands, rationale, working)));
    }

    private static Optional<DraftBand> band(YamlMap map) {
        Optional<BigDecimal> within = map.parsed("within", AskedNumber::number);
        BigDecimal credit = map.decimal("credit");
        map.done();
        return within.map(width -> new DraftBand(map, new Band(width, credit)));
    }

    /** A number that a learner could type: no exponent, no more than 12 digits on either side of the point. */
    private static BigDecimal number(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("'%s' is not a number such as 12.5".formatted(text));
        }
        return new BigDecimal(text);
    }

    /** A band that is no wider, or worth no less, than what lies within it could never earn its credit. */
    void check(YamlMap at) {
        if (tolerance.signum() < 0) {
            at.problem("tolerance", "'tolerance' must be 0 or more, not %s".formatted(tolerance));
        }
        BigDecimal within = tolerance.max(BigDecimal.ZERO);
        BigDecimal credit = BigDecimal.ONE;
        for (DraftBand draft : bands) {
            Band band = draft.band();
            if (band.within().compareTo(within) <= 0) {
                draft.at().problem("within", "a band is wider than the one before it: more than %s".formatted(within));
            }
            if (band.credit().signum() <= 0 || band.credit().compareTo(credit) >= 0) {
                draft.at()
                        .problem(
                                "credit",
                                "a wider band is worth less: above 0 and below %s, not %s"
                                        .formatted(credit, band.credit()));
            }
            within = within.max(band.within());
            credit = credit.min(band.credit());
        }
    }

    List<Band> plainBands() {
        return bands.stream().map(DraftBand::band).toList();
    }
}
