package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ModuleId;
import org.attune.course.AttemptCounting;
import org.attune.course.ContextId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.Purpose;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.junit.jupiter.api.Test;

class GradeRouteTest {

    private static final Optional<URI> ITEM = Optional.of(URI.create("https://lms.example/items/1"));
    private static final Optional<URI> ITEMS = Optional.of(URI.create("https://lms.example/items"));
    private static final Optional<KnowledgeAreaId> AREA = Optional.of(new KnowledgeAreaId("tf-attachment"));

    @Test
    void no_service_takes_no_grades() {
        assertThat(GradeRoute.takesGrades(placement(Optional.empty(), true))).isFalse();
        assertThat(GradeRoute.takesColumns(placement(Optional.empty(), true))).isFalse();
    }

    @Test
    void a_service_that_may_not_be_sent_scores_takes_no_grades() {
        GradeService service = new GradeService(List.of(GradeService.LINE_ITEM), ITEMS, ITEM);

        assertThat(GradeRoute.takesGrades(placement(Optional.of(service), true)))
                .isFalse();
        assertThat(GradeRoute.takesColumns(placement(Optional.of(service), true)))
                .isFalse();
    }

    @Test
    void a_named_line_item_takes_grades_though_nothing_else_is_allowed() {
        GradeService service = new GradeService(List.of(GradeService.SCORE), Optional.empty(), ITEM);

        assertThat(GradeRoute.takesGrades(placement(Optional.of(service), true)))
                .isTrue();
        assertThat(GradeRoute.takesColumns(placement(Optional.of(service), true)))
                .isFalse();
    }

    @Test
    void a_line_item_that_is_not_named_takes_grades_only_where_it_can_be_looked_up() {
        GradeService cannot = new GradeService(List.of(GradeService.SCORE), ITEMS, Optional.empty());
        GradeService can = new GradeService(
                List.of(GradeService.SCORE, GradeService.LINE_ITEM + ".readonly"), ITEMS, Optional.empty());

        assertThat(GradeRoute.takesGrades(placement(Optional.of(cannot), true))).isFalse();
        assertThat(GradeRoute.takesGrades(placement(Optional.of(can), true))).isTrue();
    }

    @Test
    void columns_are_made_only_where_the_teacher_asked_and_the_platform_allows() {
        List<String> all = List.of(GradeService.SCORE, GradeService.LINE_ITEM);
        List<String> readOnly = List.of(GradeService.SCORE, GradeService.LINE_ITEM + ".readonly");

        assertThat(GradeRoute.takesColumns(placement(Optional.of(new GradeService(all, ITEMS, ITEM)), true)))
                .isTrue();
        assertThat(GradeRoute.takesColumns(placement(Optional.of(new GradeService(all, ITEMS, ITEM)), false)))
                .isFalse();
        assertThat(GradeRoute.takesColumns(placement(Optional.of(new GradeService(readOnly, ITEMS, ITEM)), true)))
                .isFalse();
        assertThat(GradeRoute.takesColumns(placement(Optional.of(new GradeService(all, Optional.empty(), ITEM)), true)))
                .isFalse();
    }

    @Test
    void the_name_of_a_column_tells_two_links_to_one_module_apart() {
        assertThat(GradeRoute.resourceId(placement("10"), AREA))
                .isEqualTo("7e29147b-1179-40d9-8189-3f9b1287ac16.10")
                .isNotEqualTo(GradeRoute.resourceId(placement("11"), AREA));
        assertThat(GradeRoute.resourceId(placement("10"), Optional.empty())).isEmpty();
    }

    @Test
    void the_longest_link_still_has_a_name_that_fits() {
        assertThat(GradeRoute.resourceId(placement("x".repeat(255)), AREA))
                .hasSizeLessThanOrEqualTo(255)
                .isNotEqualTo(GradeRoute.resourceId(placement("x".repeat(254)), AREA));
    }

    private static Placement placement(Optional<GradeService> service, boolean columns) {
        return placement("10", service, columns);
    }

    private static Placement placement(String link) {
        return placement(link, Optional.empty(), true);
    }

    private static Placement placement(String link, Optional<GradeService> service, boolean columns) {
        return new Placement(
                new PlacementId(1),
                new ContextId(1),
                RegistrationId.of("https://lms.example", "client"),
                link,
                Optional.empty(),
                Optional.of(new ModuleId(UUID.fromString("7e29147b-1179-40d9-8189-3f9b1287ac16"))),
                Optional.empty(),
                Purpose.MODULE,
                new PlacementSettings(100, 0, AttemptCounting.BEST, columns),
                service,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
