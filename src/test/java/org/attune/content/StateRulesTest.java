package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.content.WrittenModule.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.attune.item.BranchingCase;
import org.attune.item.CaseScoring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases with variables, as they are written. */
class StateRulesTest {

    @TempDir
    Path content;

    private String quiz = "";

    @BeforeEach
    void a_case_that_is_sound() throws IOException {
        quiz = Files.readString(Path.of("src/test/cases/home-visit/quiz.yaml"));
    }

    @Test
    void a_case_is_read_with_its_variables_conditions_changes_and_turns() {
        ContentFolder folder = written(quiz);
        var items = folder.read().getFirst().module().quiz().items();

        assertThat(told(folder.found(), content)).isEmpty();
        assertThat(items.getFirst()).isInstanceOfSatisfying(BranchingCase.class, story -> {
            assertThat(story.plot().scoring()).isEqualTo(CaseScoring.BOTH);
            assertThat(story.plot().revisits()).isTrue();
            assertThat(story.plot().variables())
                    .extracting(variable -> variable.key() + " " + variable.start() + " " + variable.shown())
                    .containsExactly("trust 1 true", "time 3 true", "worry 2 false");
            assertThat(story.best()).isEqualByComparingTo("2.5");
        });
    }

    @Test
    void a_case_without_any_of_it_means_what_it_ever_meant() {
        ContentFolder folder = written(WrittenModule.QUIZ);
        var story =
                (BranchingCase) folder.read().getFirst().module().quiz().items().get(2);

        assertThat(story.plot().scoring()).isEqualTo(CaseScoring.PATH);
        assertThat(story.plot().variables()).isEmpty();
        assertThat(story.plot().revisits()).isFalse();
        assertThat(story.best()).isEqualByComparingTo("2");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "scoring: both        | scoring: all      | 12: 'scoring': there is no rule 'all' for branching-case: path, ending or both",
                "scoring: both        | scoring: path     | 81: the credit of an ending is never earned in a case that is scored along its path",
                "revisits: true       | revisits: yes     | 13: 'revisits': say true or false, not 'yes'",
                "revisits: true       | revisits: false   | 47: 'sofa' goes round in a circle; where one may come back, say 'revisits: true'",
                "highest: 4           | highest: 0        | 15: The lowest of 'trust' must be below its highest",
                "highest: 4           | highest: many     | 19: 'highest': 'many' is not a whole number",
                "shown: true          | shown: maybe      | 20: 'shown': say true or false, not 'maybe'",
                "when: [time > 0]     | when: [time]      | 45: 'when': 'time' is not a condition such as 'trust >= 3'",
                "when: [time > 0]     | when: [hope > 0]  | 39: there is no variable 'hope' in this case",
                "changes: [trust +1, time -1] | changes: [trust plus 1] | 46: 'changes': 'trust plus 1' is not a change such as 'trust +1'",
                "changes: [trust +1, time -1] | changes: [hope +1] | 39: there is no variable 'hope' in this case",
                "when: [trust >= 2]   | when: [trust >= 5] | 54: 'trust >= 5' never holds where it is asked",
                "when: [trust >= 2]   | when: [trust >= 0] | 54: 'trust >= 0' holds whenever it is asked: it can be left out",
                "when: [worry = 0, trust >= 3] | when: [worry = 1] | 73: 'worry = 1' never holds where it is asked",
                "when: [worry = 0, trust >= 3] | when: [worry = 1] | 77: no way leads to the ending 'told', whatever the variables are",
                "when: [worry = 0, trust >= 3] | when: []    | 74: a turn has at least one condition",
                "when: [worry = 0, trust >= 3] | when: [trust >= 3] | 27: 'worry' is neither shown nor asked by any condition",
                "changes: [trust +1, worry -2] | changes: [trust +1] | 27: no choice changes 'worry'",
                "to: told             | to: gone          | 76: there is no scene 'gone' to go to",
                "to: polite           | to: sofa          | 82: no way leads to scene 'polite'",
                "credit: 0.25         | credit: 2         | 86: 'credit' must be from 0 to 1, not 2",
                "highest: 4           | highest: 1000     | 15: none",
            })
    void what_is_wrong_with_it_is_told_with_its_line(String good, String bad, String told) {
        ContentFolder folder = written(quiz.replaceFirst(Pattern.quote(good), bad));
        folder.read();
        List<String> found = told(folder.found(), content);

        if (told.endsWith("none")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anyMatch(line -> line.startsWith("case/quiz.yaml:" + told));
        }
    }

    @Test
    void a_moment_in_which_nothing_can_be_chosen_is_told_with_how_things_stand() {
        assertTold(
                quiz.replace("            turns:\n", "            when: [time > 1]\n            turns:\n"),
                "nothing can be chosen in 'sofa' when time is 0 and trust is");
    }

    @Test
    void a_state_from_which_no_way_leads_out_is_told() {
        assertTold(
                quiz.replace(
                                "            when: [time > 0]\n            changes: [trust -1, time -1]\n",
                                "            changes: [trust -1, time -1]\n")
                        .replace("            turns:\n", "            when: [trust >= 1]\n            turns:\n"),
                "no ending can be reached any more from 'sofa'");
    }

    @Test
    void a_case_that_is_too_large_is_told() {
        String large = quiz.replace("highest: 4", "highest: 1000")
                .replace(
                        "start: 3\n        lowest: 0\n        highest: 3",
                        "start: 900\n        lowest: 0\n        highest: 1000");
        assertTold(large, "the case has more than 20000 scenes and states");
    }

    private void assertTold(String text, String what) {
        ContentFolder folder = written(text);
        assertThat(folder.read()).isEmpty();
        assertThat(told(folder.found(), content)).anyMatch(line -> line.contains(what));
    }

    private ContentFolder written(String text) {
        new WrittenModule(content, "case")
                .write("quiz.yaml", text.replace("statements: [S-TF-17]", "statements: [S-TF-17, S-DS-14]"));
        return WrittenModule.folder(content);
    }
}
