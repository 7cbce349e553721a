package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.content.WrittenModule.told;

import java.nio.file.Path;
import org.attune.item.Column;
import org.attune.item.MatchScoring;
import org.attune.item.Matching;
import org.attune.item.OrderScoring;
import org.attune.item.Ordering;
import org.attune.item.Ranking;
import org.attune.item.Rating;
import org.attune.item.RatingScoring;
import org.attune.item.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The items that are answered in rows, as they are written. */
class RowKindsTest {

    private static final String QUIZ = """
            intro: Rows.
            items:
              - key: replies
                kind: ranking
                points: 4
                areas: [tf-attachment]
                statements: [S-TF-17]
                stem: How good are these?
                scoring: displaced
                rows:
                  - key: a
                    text: One thing
                    place: 2
                    rationale: Because of this.
                    statements: [S-TF-17]
                  - {key: b, text: B, place: 1, rationale: R, statements: [S-TF-17]}
                  - {key: c, text: C, place: 3, rationale: R, statements: [S-TF-17]}
              - key: steps
                kind: ordering
                points: 1
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: In which order?
                scoring: all-or-nothing
                rows:
                  - {key: a, text: A, place: 3, rationale: R, statements: [S-DS-14]}
                  - {key: b, text: B, place: 1, rationale: R, statements: [S-DS-14]}
                  - {key: c, text: C, place: 2, rationale: R, statements: [S-DS-14]}
              - key: ratings
                kind: rating
                points: 2
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: How helpful is each?
                scoring: squared
                scale: 4
                lowest: not at all
                highest: very
                rows:
                  - {key: a, text: A, rating: 4, rationale: R, statements: [S-DS-14]}
                  - {key: b, text: B, rating: 1, rationale: R, statements: [S-DS-14]}
                  - {key: c, text: C, rating: 1, rationale: R, statements: [S-DS-14]}
              - key: matches
                kind: matching
                points: 2
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: Which is which?
                scoring: each
                answers:
                  - {key: x, text: X}
                  - {key: y, text: Y}
                  - {key: z, text: Z}
                  - {key: spare, text: Fits none}
                rows:
                  - {key: a, text: A, answer: y, rationale: R, statements: [S-DS-14]}
                  - {key: b, text: B, answer: x, rationale: R, statements: [S-DS-14]}
                  - {key: c, text: C, answer: z, rationale: R, statements: [S-DS-14]}
            """;

    @TempDir
    Path content;

    @Test
    void they_are_read_with_their_rules_and_in_the_order_that_is_shown() {
        new WrittenModule(content, "rows").write("quiz.yaml", QUIZ);
        ContentFolder folder = WrittenModule.folder(content);

        var items = folder.read().getFirst().module().quiz().items();

        assertThat(told(folder.found(), content)).isEmpty();
        assertThat(items.get(0)).isInstanceOfSatisfying(Ranking.class, ranking -> {
            assertThat(ranking.scoring()).isEqualTo(OrderScoring.DISPLACED);
            assertThat(ranking.rows())
                    .extracting(row -> row.key() + " " + row.belongs())
                    .containsExactly("a 2", "b 1", "c 3");
        });
        assertThat(items.get(1))
                .isInstanceOfSatisfying(
                        Ordering.class,
                        ordering -> assertThat(ordering.scoring()).isEqualTo(OrderScoring.ALL_OR_NOTHING));
        assertThat(items.get(3)).isInstanceOfSatisfying(Matching.class, matching -> {
            assertThat(matching.scoring()).isEqualTo(MatchScoring.EACH);
            assertThat(matching.answers()).extracting(Column::text).containsExactly("X", "Y", "Z", "Fits none");
            assertThat(matching.rows()).extracting(row -> row.belongs().value()).containsExactly("y", "x", "z");
        });
        assertThat(items.get(2)).isInstanceOfSatisfying(Rating.class, rating -> {
            assertThat(rating.scoring()).isEqualTo(RatingScoring.SQUARED);
            assertThat(rating.scale()).isEqualTo(new Scale(4, "not at all", "very"));
            assertThat(rating.rows()).extracting(row -> row.belongs().value()).containsExactly("4", "1", "1");
        });
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "scoring: displaced      | scoring: half      | 9: 'scoring': there is no rule 'half' for ranking: displaced or all-or-nothing",
                "scoring: displaced      | scoring: DISPLACED | 9: 'scoring': there is no rule 'DISPLACED' for ranking",
                "scoring: displaced      | scored: displaced  | 3: 'scoring' is missing",
                "scoring: displaced      | scored: displaced  | 9: unknown field 'scored'",
                "scoring: all-or-nothing | scoring: linear    | 24: 'scoring': there is no rule 'linear' for ordering: displaced or all-or-nothing",
                "kind: ranking           | kind: rank         | 4: 'rank' is not a kind of item: single-best,",
                "place: 2                | place: first       | 13: 'place': 'first' is not a whole number from 1",
                "place: 2                | place: 0           | 13: 'place': '0' is not a whole number from 1",
                "place: 2                | place: 4           | 13: there are 3 rows, so there is no place 4",
                "place: 2                | place: 1           | 16: place 1 is given twice: first in line 13",
                "place: 2                | credit: 1          | 11: 'place' is missing",
                "place: 2                | credit: 1          | 13: unknown field 'credit'",
                "key: b                  | key: a             | 16: 'a' is there twice: first in line 11",
                "rationale: Because of this. | rationale:     | 11: 'rationale' is missing",
                "statements: [S-TF-17]}  | statements: [S-TF-16]} | 16: S-TF-16 is not among the statements of module.yaml",
                "scoring: squared        | scoring: displaced | 35: 'scoring': there is no rule 'displaced' for rating: linear or squared",
                "scale: 4                | scale: 7           | 36: 'scale': a scale has 4 or 5 points, not '7'",
                "lowest: not at all      | low: not at all    | 29: 'lowest' is missing",
                "rating: 4               | rating: 5          | 40: the scale goes to 4, and not to 5",
                "rating: 4               | rating: very       | 40: 'rating': 'very' is not a whole number from 1",
                "scoring: each           | scoring: linear    | 49: 'scoring': there is no rule 'linear' for matching: each or all-or-nothing",
                "answer: y               | answer: w          | 56: there is no answer 'w'",
                "answer: x               | answer: y          | 57: 'y' belongs to two rows: first in line 56",
                "{key: y, text: Y}       | {key: x, text: Y}  | 52: 'x' is there twice: first in line 51",
                "{key: y, text: Y}       | {key: y}           | 52: 'text' is missing",
                "{key: y, text: Y}       | {key: y, text: Y, credit: 1} | 52: unknown field 'credit'",
                "answers:                | choices:           | 43: 'answers' is missing",
                "points: 4               | points: 0          | 5: 'points' must be above 0",
            })
    void what_is_wrong_with_them_is_told_with_its_line(String good, String bad, String told) {
        assertTold(QUIZ.replaceFirst(java.util.regex.Pattern.quote(good), bad), told);
    }

    @Test
    void an_order_that_is_shown_as_the_key_is_a_problem() {
        assertTold(
                QUIZ.replace("A, place: 3", "A, place: 1")
                        .replace(
                                "B, place: 1, rationale: R, statements: [S-DS",
                                "B, place: 2, rationale: R, statements: [S-DS")
                        .replace("C, place: 2", "C, place: 3"),
                "25: the rows stand in their right order");
    }

    @Test
    void two_rows_are_too_few_to_rank() {
        assertTold(
                QUIZ.replace("      - {key: c, text: C, place: 3, rationale: R, statements: [S-TF-17]}\n", ""),
                "10: there must be 3 to 6 'rows', not 2");
    }

    private void assertTold(String quiz, String told) {
        new WrittenModule(content, "rows").write("quiz.yaml", quiz);
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.read()).isEmpty();
        assertThat(told(folder.found(), content)).anyMatch(line -> line.startsWith("rows/quiz.yaml:" + told));
    }
}
