package org.attune.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attune.content.ModuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkSettingsTest {

    private static final ModuleId MODULE = new ModuleId(UUID.fromString("7e29147b-1179-40d9-8189-3f9b1287ac16"));

    @Test
    void what_deep_linking_wrote_is_read_back() {
        PlacementSettings settings = new PlacementSettings(20, 0, AttemptCounting.AVERAGE, true);

        assertThat(LinkSettings.read(Optional.of(MODULE), LinkSettings.written(MODULE, settings)))
                .isEqualTo(new LinkSettings(Optional.of(MODULE), settings));
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
        "points,99999999999999999999"
    })
    void a_setting_that_cannot_be_read_is_treated_as_absent(String name, String value) {
        assertThat(LinkSettings.read(Optional.empty(), Map.of(name, value)).settings())
                .isEqualTo(PlacementSettings.DEFAULT);
    }
}
