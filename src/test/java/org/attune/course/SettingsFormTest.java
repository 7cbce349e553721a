package org.attune.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFormTest {

    @Test
    void a_form_made_of_settings_gives_them_back() {
        PlacementSettings settings = new PlacementSettings(1, 100, AttemptCounting.LAST, true);

        assertThat(SettingsForm.of(settings).settings()).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({
        "0,3,BEST",
        "101,3,BEST",
        "10.5,3,BEST",
        "ten,3,BEST",
        ",3,BEST",
        "10,-1,BEST",
        "10,101,BEST",
        "10,3,FIRST",
        "10,3,"
    })
    void a_mistake_is_told(@Nullable String points, @Nullable String attempts, @Nullable String counting) {
        assertThat(new SettingsForm(points, attempts, counting, null).mistakes())
                .hasSize(1);
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(new SettingsForm(null, null, null, null).mistakes()).hasSize(3);
    }
}
