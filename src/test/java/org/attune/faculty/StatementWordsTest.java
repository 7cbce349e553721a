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
import org.junit.jupiter.api.Test;

class StatementWordsTest {

    private static final Competencies COMPETENCIES = Competencies.read(Path.of("seeds"));

    @Test
    void designations_are_said_in_words() {
        assertThat(StatementWords.whom(Set.of(Designation.ALL))).isEqualTo("For all Mentors");
        assertThat(StatementWords.whom(Set.of(Designation.CLINICAL))).isEqualTo("For clinical Mentors");
        assertThat(StatementWords.whom(EnumSet.of(Designation.POLICY, Designation.RESEARCH_FACULTY)))
                .isEqualTo("For policy and research/faculty Mentors");
        assertThat(StatementWords.whom(Set.of())).isEmpty();
    }

    @Test
    void ways_to_show_a_statement_are_said_in_words_and_in_their_order() {
        assertThat(StatementWords.how(List.of(Shown.PRACTISED))).isEqualTo("Practiced");
        assertThat(StatementWords.how(List.of(Shown.MODELLED, Shown.FOSTERED, Shown.TAUGHT)))
                .isEqualTo("Modeled for others, fostered in others and taught");
        assertThat(StatementWords.how(List.of())).isEmpty();
    }

    @Test
    void the_mentors_statements_say_both_and_the_specialists_neither() {
        assertThat(StatementWords.of(statement("M-TF-01")))
                .containsExactly("For all Mentors", "Fostered in others and practiced");
        assertThat(StatementWords.of(statement("S-TF-17"))).isEmpty();
    }

    private static Statement statement(String id) {
        return COMPETENCIES.statement(new StatementId(id)).orElseThrow();
    }
}
