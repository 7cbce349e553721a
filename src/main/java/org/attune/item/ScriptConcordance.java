package org.attune.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.item.Response.Placed;

/**
 * A case with nested questions: to each hypothesis comes new information, and one says what it does to the hypothesis on a
 * scale from −2 to +2. The key is the author's until a panel has answered; then it is how the panel answered.
 *
 * @param scale words for −2, −1, 0, +1 and +2
 * @param panel how a panel answered, in terms of the nested questions and {@link #POINTS}; empty while there is none
 */
public record ScriptConcordance(
        Key key,
        BigDecimal points,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        Prose stem,
        ConcordanceScoring scoring,
        List<String> scale,
        List<Nested> nested,
        Optional<PanelAnswers> panel)
        implements Placing {

    /** The points of the scale, from −2 to +2, as answers name them. */
    public static final List<Key> POINTS =
            List.of(new Key("minus-2"), new Key("minus-1"), new Key("0"), new Key("plus-1"), new Key("plus-2"));

    private static final List<String> NUMBERS = List.of("−2", "−1", "0", "+1", "+2");

    public ScriptConcordance {
        areas = Gate.inOrder(areas);
        statements = List.copyOf(statements);
        scale = List.copyOf(scale);
        nested = List.copyOf(nested);
        Gate.points(key, points);
        Gate.require(scale.size() == POINTS.size(), "The scale of '%s' needs words for its five points".formatted(key));
        Gate.require(!nested.isEmpty(), "Item '%s' asks nothing".formatted(key));
        Gate.distinct("questions", nested, Nested::key);
        nested.forEach(one -> Gate.require(
                POINTS.contains(one.becomes()),
                "'%s' is not a point of the scale of '%s'".formatted(one.becomes(), one.key())));
        List<Key> asked = nested.stream().map(Nested::key).toList();
        panel.ifPresent(answers -> Gate.require(
                answers.within(asked, POINTS), "A panel answered something else than '%s'".formatted(key)));
    }

    /**
     * One of the questions: "If you were thinking of (hypothesis) … and then you find (information) … this becomes".
     *
     * @param becomes the author's answer, one of {@link #POINTS}
     */
    public record Nested(
            Key key,
            String hypothesis,
            String information,
            Key becomes,
            String rationale,
            List<StatementId> statements) {

        public Nested {
            statements = List.copyOf(statements);
        }

        Row row() {
            return new Row(
                    key,
                    "If you were thinking of %s, and then you find %s, this becomes".formatted(hypothesis, information),
                    becomes,
                    rationale,
                    statements);
        }
    }

    /** The same item, keyed by how a panel answered. */
    public ScriptConcordance keyedBy(PanelAnswers answers) {
        return new ScriptConcordance(
                key, points, areas, statements, stem, scoring, scale, nested, Optional.of(answers));
    }

    @Override
    public List<Row> rows() {
        return nested.stream().map(Nested::row).toList();
    }

    @Override
    public List<Column> columns() {
        return IntStream.range(0, POINTS.size())
                .mapToObj(at -> new Column(POINTS.get(at), NUMBERS.get(at) + ": " + scale.get(at)))
                .toList();
    }

    @Override
    public boolean oneEach() {
        return false;
    }

    /** What an answer to one of the nested questions earns, as a share of its part: 0 to 1, rounded half up to six places. */
    public BigDecimal credit(Key question, Key answer) {
        Nested one = nested.stream()
                .filter(asked -> asked.key().equals(question))
                .findFirst()
                .orElseThrow();
        return scoring.share(this, one, answer).of(BigDecimal.ONE);
    }

    /** The mean over the nested questions; one without an answer earns nothing. */
    Share share(Placed placed) {
        return Share.mean(nested.stream()
                .map(one -> Optional.ofNullable(placed.columns().get(one.key()))
                        .map(answer -> scoring.share(this, one, answer))
                        .orElse(Share.NONE))
                .toList());
    }
}
