package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeAreaId;
import org.attune.item.Score;
import org.attune.outcome.Level;
import org.attune.outcome.Mastery;
import org.attune.words.Bundles;
import org.junit.jupiter.api.Test;

class CommentsTest {

    private final Comments comments = new Comments(Competencies.read(Path.of("seeds")), Bundles.read());

    @Test
    void each_knowledge_area_has_a_line_of_plain_text() {
        String comment = comments.of(List.of(
                mastery("tf-pregnancy", "3.333333", "4", Level.PROFICIENT),
                mastery("tf-development", "0", "10", Level.NOT_YET)));

        assertThat(comment).isEqualTo("""
            Pregnancy and early parenthood: Proficient (3.33 of 4 points)
            Infant and young child development and behavior: Not yet (0 of 10 points)\
            """);
    }

    @Test
    void an_area_that_no_framework_has_any_more_is_called_by_its_id() {
        assertThat(comments.of(mastery("tf-forgotten", "1", "1", Level.PROFICIENT)))
                .isEqualTo("tf-forgotten: Proficient (1 of 1 points)");
    }

    private static Mastery mastery(String area, String earned, String possible, Level level) {
        return new Mastery(
                new KnowledgeAreaId(area), new Score(new BigDecimal(earned), new BigDecimal(possible)), level);
    }
}
