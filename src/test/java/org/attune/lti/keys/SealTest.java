package org.attune.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal(TestKeys.secret(1));

    @Test
    void what_was_sealed_is_opened_with_the_same_secret_for_the_same_purpose() {
        assertThat(seal.open(seal.close("a private key", "kid-1"), "kid-1")).isEqualTo("a private key");
    }

    @Test
    void the_same_text_never_looks_the_same_twice() {
        assertThat(seal.close("text", "kid")).isNotEqualTo(seal.close("text", "kid"));
    }

    @Test
    void another_secret_does_not_open_it() {
        String sealed = seal.close("text", "kid");
        assertThatExceptionOfType(WrongSecret.class)
                .isThrownBy(() -> new Seal(TestKeys.secret(2)).open(sealed, "kid"))
                .withMessageContaining("kid")
                .withMessageContaining("ATTUNE_SECRET");
    }

    @Test
    void a_row_that_was_given_the_sealed_part_of_another_is_noticed() {
        String sealed = seal.close("text", "kid-1");
        assertThatExceptionOfType(WrongSecret.class).isThrownBy(() -> seal.open(sealed, "kid-2"));
    }

    @Test
    void text_that_was_changed_cut_or_never_sealed_is_refused() {
        String sealed = seal.close("text", "kid");
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + other + sealed.substring(21);
        for (String bad : new String[] {changed, sealed.substring(0, 10), "", "not base64!", "AQ"}) {
            assertThatExceptionOfType(WrongSecret.class).as(bad).isThrownBy(() -> seal.open(bad, "kid"));
        }
    }
}
