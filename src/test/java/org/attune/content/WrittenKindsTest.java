package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.content.WrittenModule.told;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.attune.item.BestAndWorst;
import org.attune.item.BestAndWorstScoring;
import org.attune.item.ConcordanceScoring;
import org.attune.item.Numeric;
import org.attune.item.ScriptConcordance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Best and worst, numbers and script concordance, as they are written. */
class WrittenKindsTest {

    private static final String QUIZ = """
            intro: Kinds.
            items:
              - key: pair
                kind: best-and-worst
                points: 2
                areas: [tf-attachment]
                statements: [S-TF-17]
                stem: Which is best, and which worst?
                scoring: plus-minus
                best: b
                worst: a
                options:
                  - key: a
                    text: One thing
                    rationale: Because of this.
                    statements: [S-TF-17]
                  - {key: b, text: B, rationale: R, statements: [S-TF-17]}
                  - {key: c, text: C, rationale: R, statements: [S-TF-17]}
              - key: score
                kind: numeric
                points: 1
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: What is the score?
                unit: points
                answer: 12.5
                tolerance: 0.5
                bands:
                  - within: 1
                    credit: 0.5
                  - {within: 2, credit: 0.25}
                rationale: Because.
                working: It is *half* of 25.
              - key: concordance
                kind: script-concordance
                points: 2
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: What does the news do?
                scoring: aggregate
                scale: [much less, less, neither, more, much more]
                questions:
                  - key: first
                    hypothesis: tiredness
                    information: that he slept
                    becomes: -2
                    rationale: Because.
                    statements: [S-DS-14]
                  - {key: second, hypothesis: hunger, information: that he ate, becomes: +1, rationale: R, statements: [S-DS-14]}
            """;

    @TempDir
    Path content;

    @Test
    void they_are_read_with_their_rules() {
        new WrittenModule(content, "kinds").write("quiz.yaml", QUIZ);
        ContentFolder folder = WrittenModule.folder(content);

        var items = folder.read().getFirst().module().quiz().items();

        assertThat(told(folder.found(), content)).isEmpty();
        assertThat(items.get(0)).isInstanceOfSatisfying(BestAndWorst.class, pair -> {
            assertThat(pair.scoring()).isEqualTo(BestAndWorstScoring.PLUS_MINUS);
            assertThat(pair.best().value()).isEqualTo("b");
            assertThat(pair.worst().value()).isEqualTo("a");
            assertThat(pair.candidates())
                    .extracting(BestAndWorst.Candidate::text)
                    .containsExactly("One thing", "B", "C");
        });
        assertThat(items.get(1)).isInstanceOfSatisfying(Numeric.class, numeric -> {
            assertThat(numeric.unit()).contains("points");
            assertThat(numeric.answer()).isEqualByComparingTo("12.5");
            assertThat(numeric.tolerance()).isEqualByComparingTo("0.5");
            assertThat(numeric.bands()).hasSize(2);
            assertThat(numeric.working().html()).contains("<em>half</em>");
        });
        assertThat(items.get(2)).isInstanceOfSatisfying(ScriptConcordance.class, concordance -> {
            assertThat(concordance.scoring()).isEqualTo(ConcordanceScoring.AGGREGATE);
            assertThat(concordance.panel()).isEmpty();
            assertThat(concordance.scale()).endsWith("more", "much more");
            assertThat(concordance.nested())
                    .extracting(one -> one.becomes().value())
                    .containsExactly("minus-2", "plus-1");
        });
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "scoring: plus-minus | scoring: minus     | 9: 'scoring': there is no rule 'minus' for best-and-worst: each or plus-minus",
                "best: b             | good: b            | 3: 'best' is missing",
                "best: b             | best: x            | 10: there is no option 'x' to be the best",
                "worst: a            | worst: x           | 11: there is no option 'x' to be the worst",
                "worst: a            | worst: b           | 11: 'b' cannot be both, the best and the worst",
                "best: b             | best: Not A Key    | 10: 'best': 'Not A Key' is not a key",
                "rationale: Because of this. | rationale: | 13: 'rationale' is missing",
                "{key: b, text: B, rationale: R,| {key: b, text: B, credit: 1, rationale: R,| 17: unknown field 'credit'",
                "statements: [S-TF-17]} | statements: [S-TF-16]} | 17: S-TF-16 is not among the statements of module.yaml",
                "answer: 12.5        | answer: about 12   | 26: 'answer': 'about 12' is not a number such as 12.5",
                "answer: 12.5        | answer: 1e3        | 26: 'answer': '1e3' is not a number such as 12.5",
                "answer: 12.5        | result: 12.5       | 19: 'answer' is missing",
                "tolerance: 0.5      | off: 0.5           | 19: 'tolerance' is missing",
                "tolerance: 0.5      | tolerance: -1      | 27: 'tolerance' must be 0 or more, not -1",
                "tolerance: 0.5      | tolerance: 1       | 29: a band is wider than the one before it: more than 1",
                "credit: 0.5         | credit: 1          | 30: a wider band is worth less: above 0 and below 1, not 1",
                "credit: 0.5         | credit: 0          | 30: a wider band is worth less: above 0 and below 1, not 0",
                "credit: 0.25        | credit: 0.5        | 31: a wider band is worth less: above 0 and below 0.5, not 0.5",
                "within: 2           | within: 1          | 31: a band is wider than the one before it: more than 1",
                "rationale: Because. | reason: Because.   | 19: 'rationale' is missing",
                "working: It is      | note: It is        | 19: 'working' is missing",
                "scoring: aggregate  | scoring: panel     | 40: 'scoring': there is no rule 'panel' for script-concordance: aggregate or linear",
                "neither, more,      | neither, neither,  | 41: 'scale' has different words for each of its five points, from -2 to +2",
                "neither, more,      | neither,           | 41: 'scale' has different words for each of its five points, from -2 to +2",
                "becomes: -2         | becomes: -3        | 46: 'becomes': '-3' is not a point of the scale: -2, -1, 0, +1 or +2",
                "hypothesis: hunger, | guess: hunger,     | 49: 'hypothesis' is missing",
                "key: second         | key: first         | 49: 'first' is there twice: first in line 43",
                "questions:          | rows:              | 34: 'questions' is missing",
            })
    void what_is_wrong_with_them_is_told_with_its_line(String good, String bad, String told) {
        assertTold(QUIZ.replaceFirst(Pattern.quote(good), bad), told);
    }

    @Test
    void two_options_are_too_few_for_a_best_and_a_worst() {
        assertTold(
                QUIZ.replace("      - {key: c, text: C, rationale: R, statements: [S-TF-17]}\n", ""),
                "12: there must be 3 to 6 'options', not 2");
    }

    private void assertTold(String quiz, String told) {
        assertThat(quiz).isNotEqualTo(QUIZ);
        new WrittenModule(content, "kinds").write("quiz.yaml", quiz);
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.read()).isEmpty();
        assertThat(told(folder.found(), content)).anyMatch(line -> line.startsWith("kinds/quiz.yaml:" + told));
    }
}
