package org.attune.course.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.content.Pool;
import org.attune.course.Asking;
import org.attune.course.AttemptCounting;
import org.attune.course.Drawing;
import org.attune.course.Feedback;
import org.attune.course.LatePolicy;
import org.attune.course.Paging;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.attune.testing.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFormTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Map<Pool, Integer> POOLS = Map.of(new Pool("warm-up"), 5);
    private static final PlacementSettings FULL = new PlacementSettings(
            1,
            100,
            AttemptCounting.LAST,
            true,
            OptionalInt.of(70),
            Feedback.AFTER_DUE,
            new Asking(new Drawing.OfPools(Map.of(new Pool("warm-up"), 2)), true, true, Paging.ALL_TOGETHER),
            new Timing(
                    OptionalInt.of(45),
                    Optional.of(Instant.parse("2026-12-01T08:00:00Z")),
                    Optional.of(Instant.parse("2026-12-10T22:59:00Z")),
                    Optional.of(Instant.parse("2026-12-12T22:59:00Z")),
                    new LatePolicy.TakeOff(10, 50)));

    @Test
    void a_form_made_of_settings_gives_them_back() {
        assertThat(SettingsForm.of(FULL, MADRID, POOLS, true).settings()).isEqualTo(FULL);
        assertThat(SettingsForm.of(PlacementSettings.DEFAULT, ZoneOffset.UTC, Map.of(), true)
                        .settings())
                .isEqualTo(PlacementSettings.DEFAULT);
    }

    @Test
    void dates_are_typed_in_the_zone_of_the_course() {
        assertThat(SettingsForm.of(FULL, MADRID, POOLS, true).text("due")).isEqualTo("2026-12-10T23:59");
        assertThat(SettingsForm.of(FULL, ZoneOffset.UTC, POOLS, true).text("due"))
                .isEqualTo("2026-12-10T22:59");
    }

    @Test
    void a_form_for_a_link_that_is_yet_to_be_made_takes_no_dates() {
        assertThat(SettingsForm.of(FULL, MADRID, POOLS, false).settings().timing())
                .isEqualTo(new Timing(
                        OptionalInt.of(45),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new LatePolicy.TakeOff(10, 50)));
    }

    @ParameterizedTest
    @CsvSource({
        "points,0,points",
        "points,101,points",
        "points,10.5,points",
        "points,ten,points",
        "points,'',points",
        "attempts,-1,attempts",
        "attempts,101,attempts",
        "counting,FIRST,counting",
        "counting,'',counting",
        "minutes,0,minutes",
        "minutes,1441,minutes",
        "minutes,an hour,minutes",
        "pass,101,pass",
        "due,tomorrow,due",
        "due,2026-13-01T10:00,due",
        "due,2026-11-01T10:00,due",
        "closes,2026-12-05T10:00,closes",
        "late,NEVER,late",
        "late-percent,0,late-percent",
        "late-percent,'',late-percent",
        "late-floor,100,late-floor",
        "drawing,half,drawing",
        "pool-warm-up,6,pool-warm-up",
        "feedback,SOON,feedback",
        "paging,BY THE DOZEN,paging"
    })
    void a_mistake_is_told_at_its_field(String field, String typed, String told) {
        Map<String, String> fields =
                new HashMap<>(SettingsForm.of(FULL, MADRID, POOLS, true).fields());
        fields.put(field, typed);

        assertThat(new SettingsForm(fields, MADRID, POOLS, true).mistakes())
                .extracting(Mistake::field)
                .contains(told);
    }

    @Test
    void results_after_the_due_date_need_one() {
        Map<String, String> fields = new HashMap<>(
                SettingsForm.of(PlacementSettings.DEFAULT, MADRID, POOLS, true).fields());
        fields.put("feedback", "AFTER_DUE");
        assertThat(new SettingsForm(fields, MADRID, POOLS, true).mistakes())
                .extracting(Mistake::field)
                .containsExactly("due");
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(new SettingsForm(Map.of(), MADRID, POOLS, true).mistakes()).hasSize(3);
    }

    @Test
    void feedback_after_each_question_needs_one_question_a_page() {
        Map<String, String> fields =
                new HashMap<>(SettingsForm.of(FULL, MADRID, POOLS, true).fields());
        fields.put("feedback", "AFTER_EACH");
        assertThat(new SettingsForm(fields, MADRID, POOLS, true).mistakes())
                .extracting(Mistake::field)
                .containsExactly("paging");

        fields.put("paging", "ONE_BY_ONE");
        assertThat(new SettingsForm(fields, MADRID, POOLS, true).mistakes()).isEmpty();
    }

    @Test
    void the_summary_says_what_holds() {
        SettingsSummary summary = SettingsSummary.of(FULL, MADRID, English.WORDS);
        assertThat(summary.counting())
                .isEqualTo("1 point · 100 attempts · the last one counts · 45 minutes for an attempt");
        assertThat(summary.timing())
                .matches("opens December 1, 2026.* 9:00.AM \\(Europe/Madrid\\) · due December 10, 2026.* 11:59.PM "
                        + "\\(Europe/Madrid\\) · closes December 12, 2026.*"
                        + " · 10.% off for each day late, not below 50.%");
        assertThat(summary.feedback()).matches("after the due date, with keys and reasons · passed from 70.%");
        assertThat(summary.asking())
                .isEqualTo("drawn from pools · in shuffled order · options shuffled · all on one page");
        assertThat(SettingsSummary.of(PlacementSettings.DEFAULT, MADRID, English.WORDS)
                        .timing())
                .isEqualTo("no dates");
    }
}
