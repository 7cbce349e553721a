package org.attune.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.content.Pool;
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
            new Asking(new Drawing.OfPools(Map.of(new Pool("warm-up"), 2)), true, true),
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
        "feedback,SOON,feedback"
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
    void the_summary_says_what_holds() {
        assertThat(SettingsSummary.of(FULL, MADRID).timing())
                .isEqualTo(
                        "45 minutes for an attempt, opens 1 December 2026, 09:00 (Europe/Madrid), due 10 December 2026, 23:59 "
                                + "(Europe/Madrid) (10 % off for each day late, not below 50 %), closes 12 December 2026, 23:59 (Europe/Madrid)");
        assertThat(SettingsSummary.of(PlacementSettings.DEFAULT, MADRID).timing())
                .isEqualTo("no time limit, no dates");
    }
}
