package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.attune.content.WrittenModule.COMPETENCIES;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.Coverage.CoveredArea;
import org.attune.content.Coverage.CoveredStatement;
import org.attune.content.Coverage.Gap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    private static final KnowledgeAreaId ATTACHMENT = new KnowledgeAreaId("tf-attachment");
    private static final KnowledgeAreaId SAFETY = new KnowledgeAreaId("ds-safety");
    private static final StatementId ON_ATTACHMENT = new StatementId("S-TF-17");
    private static final StatementId ON_LOSS = new StatementId("S-DS-14");

    @TempDir
    Path content;

    private WrittenModule small;

    @BeforeEach
    void a_sound_module() {
        small = new WrittenModule(content, "small");
    }

    @Test
    void an_area_has_the_modules_that_name_it_and_the_items_that_are_evidence_for_it() {
        CoveredArea covered = coverage().of(ATTACHMENT);

        assertThat(covered.area().id()).isEqualTo(ATTACHMENT);
        assertThat(covered.modules()).extracting(TrainingModule::slug).containsExactly("small");
        assertThat(covered.items())
                .extracting(asked -> asked.number() + " " + asked.item().key())
                .containsExactly("1 best", "2 some", "3 case");
    }

    @Test
    void a_statement_has_the_pages_that_teach_it_and_the_items_that_name_it() {
        CoveredStatement covered = coverage().of(ON_LOSS);

        assertThat(covered.pages())
                .extracting(
                        taught -> taught.module().slug() + " " + taught.page().key())
                .containsExactly("small first");
        assertThat(covered.items())
                .extracting(asked -> asked.module().slug() + " " + asked.item().key())
                .containsExactly("small some");
    }

    @Test
    void what_only_an_option_or_a_choice_names_is_not_asked_for() {
        small.replace(
                        "quiz.yaml",
                        "credit: 0.2\n        rationale: Because of that.\n        statements: [S-TF-17]",
                        """
                credit: 0.2
                        rationale: Because of that.
                        statements: [S-DS-14]""")
                .replace("quiz.yaml", "statements: [S-DS-14]\n    stem", "statements: [S-TF-17]\n    stem");

        Coverage coverage = coverage();

        assertThat(coverage.of(ON_LOSS).items()).isEmpty();
        assertThat(coverage.gaps()).contains(new Gap.NoItem(ON_LOSS)).doesNotContain(new Gap.NoPage(ON_LOSS));
    }

    @Test
    void a_module_may_ask_for_a_statement_and_not_teach_it() {
        small.replace("module.yaml", "    statements: [S-TF-17, S-DS-14]", "    statements: [S-DS-14]");

        Coverage coverage = coverage();

        assertThat(coverage.of(ON_ATTACHMENT).pages()).isEmpty();
        assertThat(coverage.of(ON_ATTACHMENT).items()).hasSize(2);
        assertThat(coverage.gaps())
                .contains(new Gap.NoPage(ON_ATTACHMENT))
                .doesNotContain(new Gap.NoItem(ON_ATTACHMENT), new Gap.NoPage(ON_LOSS), new Gap.NoItem(ON_LOSS));
    }

    @Test
    void fewer_than_four_items_for_an_area_are_too_few_and_four_are_enough() {
        assertThat(coverage().gaps()).contains(new Gap.FewItems(ATTACHMENT, "small", 3));

        aFourthItem();

        Coverage coverage = coverage();
        assertThat(coverage.of(ATTACHMENT).items()).hasSize(4);
        assertThat(coverage.gaps()).noneMatch(Gap.FewItems.class::isInstance);
    }

    @Test
    void each_area_of_a_module_needs_items_of_its_own() {
        aFourthItem();
        small.replace("module.yaml", "areas: [tf-attachment]", "areas: [tf-attachment, ds-safety]")
                .replace("quiz.yaml", "areas: [tf-attachment]", "areas: [tf-attachment, ds-safety]");

        assertThat(coverage().gaps())
                .contains(new Gap.FewItems(SAFETY, "small", 1))
                .doesNotContain(new Gap.NoModule(SAFETY), new Gap.FewItems(ATTACHMENT, "small", 4));
    }

    @Test
    void the_items_of_one_module_do_not_make_up_for_those_of_another() {
        aFourthItem();
        new WrittenModule(content, "twin")
                .replace("module.yaml", "3f0c7a52", "4f0c7a52")
                .replace("module.yaml", "slug: small", "slug: twin");

        Coverage coverage = coverage();

        assertThat(coverage.of(ATTACHMENT).modules())
                .extracting(TrainingModule::slug)
                .containsExactly("small", "twin");
        assertThat(coverage.of(ATTACHMENT).items()).hasSize(7);
        assertThat(coverage.gaps())
                .filteredOn(Gap.FewItems.class::isInstance)
                .containsExactly(new Gap.FewItems(ATTACHMENT, "twin", 3));
    }

    @Test
    void without_any_module_everything_is_missing() {
        Coverage nothing = new Coverage(COMPETENCIES, List.of());

        assertThat(nothing.of(ATTACHMENT).modules()).isEmpty();
        assertThat(nothing.gaps())
                .hasSize(62 + 2 * 171)
                .contains(new Gap.NoModule(ATTACHMENT), new Gap.NoPage(ON_LOSS), new Gap.NoItem(ON_LOSS));
        assertThat(coverage().gaps()).hasSize(62 + 2 * 171 - 1 + 1 - 2 * 2);
    }

    @Test
    void nobody_covers_what_no_framework_has() {
        Coverage coverage = coverage();

        assertThatThrownBy(() -> coverage.of(new StatementId("S-TF-99")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("S-TF-99");
        assertThatThrownBy(() -> coverage.of(new KnowledgeAreaId("tf-nothing")))
                .isInstanceOf(NoSuchElementException.class);
    }

    private void aFourthItem() {
        small.write("quiz.yaml", WrittenModule.QUIZ + """
              - key: fourth
                kind: multiple-response
                points: 1
                areas: [tf-attachment]
                statements: [S-TF-17]
                stem: And which of these? Choose all that apply.
                options:
                  - {key: a, text: A, credit: 0.5, rationale: R, statements: [S-TF-17]}
                  - {key: b, text: B, credit: 0.5, rationale: R, statements: [S-TF-17]}
                  - {key: c, text: C, credit: 0, rationale: R, statements: [S-TF-17]}
                  - {key: d, text: D, credit: 0, rationale: R, statements: [S-TF-17]}
            """.indent(0));
    }

    private Coverage coverage() {
        ContentFolder folder = WrittenModule.folder(content);
        List<TrainingModule> modules =
                folder.read().stream().map(ReadModule::module).toList();
        assertThat(folder.found().problems().list()).isEmpty();
        return new Coverage(COMPETENCIES, modules);
    }
}
