package org.attune.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.attune.item.Prose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingModuleTest {

    @ParameterizedTest
    @CsvSource({"14, 0", "15, 0.25", "29, 0.25", "34, 0.5", "46, 0.75", "60, 1", "95, 1.5"})
    void contact_hours_are_whole_quarters_and_never_more_than_the_minutes(int minutes, String hours) {
        assertThat(module(minutes).contactHours()).isEqualByComparingTo(hours);
    }

    private static TrainingModule module(int minutes) {
        return new TrainingModule(
                new ModuleId(UUID.randomUUID()),
                "slug",
                "Title",
                "Summary",
                minutes,
                Set.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                new Quiz(new QuizVersion("0".repeat(32)), new Prose(""), List.of()),
                List.of());
    }
}
