package org.attune.course.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.attune.course.Asking;
import org.attune.course.AttemptCounting;
import org.attune.course.Drawing;
import org.attune.course.Feedback;
import org.attune.course.LatePolicy;
import org.attune.course.LinkKey;
import org.attune.course.Paging;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkSettingsTest {

    private static final ModuleId MODULE = new ModuleId(UUID.fromString("7e29147b-1179-40d9-8189-3f9b1287ac16"));

    @Test
    void what_deep_linking_wrote_is_read_back() {
        PlacementSettings settings = new PlacementSettings(20, 0, AttemptCounting.AVERAGE, true);

        assertThat(LinkSettings.read(Optional.of(MODULE), LinkSettings.written(LinkKey.random(), MODULE, settings)))
                .isEqualTo(new LinkSettings(Optional.of(MODULE), settings));
    }

    @Test
    void all_but_dates_travels_with_a_link() {
        Timing timing =
                Timing.NONE.lasting(30).due(Instant.parse("2026-12-01T23:00:00Z"), new LatePolicy.TakeOff(10, 40));
        PlacementSettings settings = new PlacementSettings(20, 0, AttemptCounting.AVERAGE, true)
                .passingAt(60)
                .with(Feedback.SCORES_ONLY)
                .with(new Asking(new Drawing.OfEachArea(2), true, true, Paging.ALL_TOGETHER))
                .with(timing);

        assertThat(LinkSettings.read(Optional.of(MODULE), LinkSettings.written(LinkKey.random(), MODULE, settings))
                        .settings())
                .isEqualTo(settings.with(new Timing(
                        timing.minutes(), Optional.empty(), Optional.empty(), Optional.empty(), timing.late())));
    }

    @Test
    void a_link_that_wants_feedback_after_each_question_has_one_a_page() {
        assertThat(LinkSettings.read(Optional.empty(), Map.of("feedback", "after_each", "paging", "all_together"))
                        .settings())
                .isEqualTo(PlacementSettings.DEFAULT.with(Feedback.AFTER_EACH));
    }

    @Test
    void a_link_that_says_nothing_has_the_usual_settings() {
        assertThat(LinkSettings.read(Optional.empty(), Map.of()).settings()).isEqualTo(PlacementSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "points,0",
        "points,101",
        "points,2.5",
        "points,-3",
        "points,''",
        "attempts,101",
        "attempts,many",
        "counting,first",
        "columns,perhaps",
        "pass,0",
        "feedback,sometimes",
        "minutes,0",
        "minutes,99999999999",
        "late,take_off 10",
        "late,take_off 0 0",
        "late,never",
        "draw,half",
        "draw,warm-up 1000",
        "shuffle,cards",
        "paging,by the dozen",
        "points,99999999999999999999"
    })
    void a_setting_that_cannot_be_read_is_treated_as_absent(String name, String value) {
        assertThat(LinkSettings.read(Optional.empty(), Map.of(name, value)).settings())
                .isEqualTo(PlacementSettings.DEFAULT);
    }
}
