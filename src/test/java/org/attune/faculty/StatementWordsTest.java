package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.attune.competency.Competencies;
import org.attune.competency.Designation;
import org.attune.competency.Shown;
import org.attune.competency.Statement;
import org.attune.competency.StatementId;
import org.attune.testing.English;
import org.attune.words.Message;
import org.junit.jupiter.api.Test;

class StatementWordsTest {

    private static final Competencies COMPETENCIES = Competencies.read(Path.of("seeds"));

    @Test
    void designations_are_said_in_words() {
        assertThat(said(StatementWords.whom(Set.of(Designation.ALL)))).containsExactly("For all Mentors");
        assertThat(said(StatementWords.whom(Set.of(Designation.CLINICAL)))).containsExactly("For clinical Mentors");
        assertThat(said(StatementWords.whom(EnumSet.of(Designation.POLICY, Designation.RESEARCH_FACULTY))))
                .containsExactly("For policy and research/faculty Mentors");
        assertThat(StatementWords.whom(Set.of())).isEmpty();
    }

    @Test
    void ways_to_show_a_statement_are_said_in_words_and_in_their_order() {
        assertThat(said(StatementWords.how(List.of(Shown.PRACTISED)))).containsExactly("Shown as: practiced");
        assertThat(said(StatementWords.how(List.of(Shown.MODELLED, Shown.FOSTERED, Shown.TAUGHT))))
                .containsExactly("Shown as: modeled for others, fostered in others, and taught");
        assertThat(StatementWords.how(List.of())).isEmpty();
    }

    @Test
    void the_mentors_statements_say_both_and_the_specialists_neither() {
        assertThat(said(StatementWords.of(statement("M-TF-01"))))
                .containsExactly("For all Mentors", "Shown as: fostered in others and practiced");
        assertThat(StatementWords.of(statement("S-TF-17"))).isEmpty();
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream().map(English::say).toList();
    }

    private static Statement statement(String id) {
        return COMPETENCIES.statement(new StatementId(id)).orElseThrow();
    }
}
