package org.attune.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenIdSettingsTest {

    private static OpenIdSettings settings(String issuer, String claim, String value, List<String> emails) {
        return new OpenIdSettings(issuer, "client", "secret", "", claim, value, List.of(), emails);
    }

    @Test
    void nothing_is_needed_where_there_is_no_provider() {
        assertThat(new OpenIdSettings("", "", "", "", "", "", List.of(), List.of()).enabled())
                .isFalse();
    }

    @Test
    void who_is_let_in_must_be_said() {
        assertThatThrownBy(() -> settings("https://id.example.edu", "", "", List.of()))
                .hasMessageContaining("who is let in");
        assertThatThrownBy(() -> settings("https://id.example.edu", "groups", "", List.of("a@example.edu")))
                .hasMessageContaining("needed together");
        assertThatThrownBy(() -> settings("http://id.example.edu", "groups", "admins", List.of()))
                .hasMessageContaining("https");
    }

    @Test
    void a_claim_may_be_one_value_or_several_but_never_a_part_of_one() {
        OpenIdSettings admins = settings("https://id.example.edu", "groups", "admins", List.of());

        assertThat(admins.letsIn(Map.of("groups", "admins"))).isTrue();
        assertThat(admins.letsIn(Map.of("groups", List.of("staff", "admins")))).isTrue();
        assertThat(admins.letsIn(Map.of("groups", "no-admins"))).isFalse();
        assertThat(admins.letsIn(Map.of("sub", "admins"))).isFalse();
    }

    @Test
    void an_address_counts_only_when_the_provider_says_that_it_is_verified() {
        OpenIdSettings grace = settings("https://id.example.edu", "", "", List.of("grace@example.edu"));

        assertThat(grace.letsIn(Map.of("email", "Grace@example.edu", "email_verified", true)))
                .isTrue();
        assertThat(grace.letsIn(Map.of("email", "grace@example.edu"))).isFalse();
        assertThat(grace.letsIn(Map.of("email_verified", true))).isFalse();
    }

    @Test
    void the_secret_is_in_no_log() {
        assertThat(settings("https://id.example.edu", "groups", "admins", List.of()))
                .asString()
                .doesNotContain("secret");
    }
}
