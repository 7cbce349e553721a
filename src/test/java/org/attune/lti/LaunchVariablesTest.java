package org.attune.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchVariablesTest {

    @Test
    void a_history_is_read_in_its_order_with_ids_that_have_commas_of_their_own() {
        Launch launch = launched(Map.of("context_history", "spring%2C2026, autumn 2025,,spring%2C2026"));

        assertThat(LaunchVariables.contextHistory(launch)).containsExactly("spring,2026", "autumn 2025");
    }

    @Test
    void an_id_that_is_not_encoded_as_it_should_be_is_taken_as_it_stands() {
        assertThat(LaunchVariables.linkHistory(launched(Map.of("link_history", "100%,7"))))
                .containsExactly("100%", "7");
    }

    @Test
    void dates_are_moments_whatever_their_offset() {
        Launch launch = launched(Map.of(
                "available_from", "2027-02-01T08:00:00Z",
                "available_until", "2027-02-28T23:59:59.999-05:00",
                "due_at", "2027-02-14T23:59:00+01:00"));

        assertThat(LaunchVariables.availableFrom(launch)).contains(Instant.parse("2027-02-01T08:00:00Z"));
        assertThat(LaunchVariables.availableUntil(launch)).contains(Instant.parse("2027-03-01T04:59:59Z"));
        assertThat(LaunchVariables.due(launch)).contains(Instant.parse("2027-02-14T22:59:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "2027-02-14", "2027-02-14T23:59:00", "2027-13-01T00:00:00Z"})
    void a_date_that_is_no_moment_is_no_date(String text) {
        assertThat(LaunchVariables.due(launched(Map.of("due_at", text)))).isEmpty();
    }

    @Test
    void a_launch_that_tells_nothing_has_no_history_no_dates_and_no_zone() {
        Launch launch = launched(Map.of());

        assertThat(LaunchVariables.contextHistory(launch)).isEmpty();
        assertThat(LaunchVariables.linkHistory(launch)).isEmpty();
        assertThat(LaunchVariables.due(launch)).isEmpty();
        assertThat(LaunchVariables.timeZone(launch)).isEmpty();
    }

    private static Launch launched(Map<String, String> custom) {
        return new Launch(
                new LaunchId("0123456789012345678901"),
                RegistrationId.of("https://lms.example", "client"),
                "1",
                new Launch.Message.ResourceLink(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                URI.create("https://attune.example/"),
                custom,
                new Launch.Presentation(Locale.ROOT, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
