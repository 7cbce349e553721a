package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.content.WrittenModule.told;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.attune.item.Reflection;
import org.attune.item.ReflectionScoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reflections, as they are written. */
class WrittenReflectionTest {

    private static final String QUIZ = """
            intro: Write.
            items:
              - key: done
                kind: reflection
                points: 1
                areas: [tf-attachment]
                statements: [S-TF-17]
                stem: What went on in you?
                minimum-words: 20
                scoring: completion
                guidance: There is no *right* answer.
              - key: read
                kind: reflection
                points: 3
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: What would you look for?
                minimum-words: 60
                suggested-most: 150
                scoring: rubric
                guidance: It stays with what is seen.
                criteria:
                  - key: sees
                    text: Sees before it judges
                    levels:
                      - key: clear
                        points: 2
                        text: Throughout.
                      - {key: partly, points: 1, text: In parts.}
                      - {key: not-yet, points: 0, text: Not yet.}
                  - key: asks
                    text: Asks
                    levels:
                      - {key: openly, points: 1, text: Openly.}
                      - {key: not-yet, points: 0, text: Not yet.}
            """;

    @TempDir
    Path content;

    @Test
    void they_are_read_with_their_rules() {
        new WrittenModule(content, "texts").write("quiz.yaml", QUIZ);
        ContentFolder folder = WrittenModule.folder(content);

        var items = folder.read().getFirst().module().quiz().items();

        assertThat(told(folder.found(), content)).isEmpty();
        assertThat(items.get(0)).isInstanceOfSatisfying(Reflection.class, done -> {
            assertThat(done.scoring()).isEqualTo(new ReflectionScoring.Completion());
            assertThat(done.minimumWords()).isEqualTo(20);
            assertThat(done.suggestedMost()).isEmpty();
            assertThat(done.guidance().html()).contains("<em>right</em>");
        });
        assertThat(items.get(1)).isInstanceOfSatisfying(Reflection.class, read -> {
            assertThat(read.suggestedMost()).hasValue(150);
            assertThat(read.scoring()).isInstanceOfSatisfying(ReflectionScoring.Rubric.class, rubric -> {
                assertThat(rubric.criteria()).hasSize(2);
                assertThat(rubric.most()).isEqualByComparingTo("3");
            });
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "scoring: completion | scoring: effort     | 10: 'scoring': there is no rule 'effort' for reflection: completion or rubric",
                "scoring: rubric     | scoring: completion | 22: unknown field 'criteria'",
                "minimum-words: 20   | minimum-words: none | 9: 'minimum-words' must be a whole number of 1 or more, not 'none'",
                "minimum-words: 20   | minimum-words: 5    | 9: ask for 10 to 2000 words, not 5",
                "minimum-words: 20   | words: 20           | 3: 'minimum-words' is missing",
                "suggested-most: 150 | suggested-most: no  | 19: 'suggested-most': 'no' is not a whole number of words",
                "suggested-most: 150 | suggested-most: 59  | 19: what is suggested as the most is below the minimum of 60",
                "guidance: It stays  | note: It stays      | 12: 'guidance' is missing",
                "criteria:           | rubric:             | 12: 'criteria' is missing",
                "points: 3           | points: 4           | 22: the highest levels add up to 3, and the item is worth 4: they must be the same",
                "points: 2           | points: 1           | 29: two levels are worth 1: the other is in line 27",
                "points: 2           | points: -2          | 27: a level takes nothing away: 0 points or more, not -2",
                "key: partly         | key: clear          | 29: 'clear' is there twice: first in line 26",
                "key: asks           | key: sees           | 31: 'sees' is there twice: first in line 23",
            })
    void what_is_wrong_is_told_with_its_line(String good, String bad, String told) {
        assertTold(QUIZ.replaceFirst(Pattern.quote(good), bad), told);
    }

    @Test
    void a_criterion_has_at_least_two_levels() {
        assertTold(
                QUIZ.replace("          - {key: openly, points: 1, text: Openly.}\n", ""),
                "33: there must be 2 to 6 'levels', not 1");
    }

    private void assertTold(String quiz, String told) {
        assertThat(quiz).isNotEqualTo(QUIZ);
        new WrittenModule(content, "texts").write("quiz.yaml", quiz);
        ContentFolder folder = WrittenModule.folder(content);

        assertThat(folder.read()).isEmpty();
        assertThat(told(folder.found(), content))
                .anySatisfy(line -> assertThat(line).startsWith("texts/quiz.yaml:" + told));
    }
}
