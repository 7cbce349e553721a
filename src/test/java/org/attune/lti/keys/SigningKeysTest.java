package org.attune.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import org.attune.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningKeysTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final JdbcClient jdbc = TestKeys.emptyTable();

    @Test
    void what_it_signs_can_be_checked_by_what_it_publishes() throws Exception {
        SigningKeys keys = started(1);
        SignedJWT jwt = SignedJWT.parse(
                keys.sign(new JWTClaimsSet.Builder().issuer("us").build()));
        assertThat(jwt.verify(new RSASSAVerifier(keys.published()
                        .getKeyByKeyId(jwt.getHeader().getKeyID())
                        .toRSAKey())))
                .isTrue();
    }

    @Test
    void the_published_set_has_no_private_part_and_says_what_each_key_is_for() {
        assertThat(started(1).published().toString(false))
                .doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"")
                .contains("\"alg\":\"RS256\"", "\"use\":\"sig\"", "\"kid\"");
    }

    @Test
    void over_the_months_every_signature_can_be_checked_with_the_set_as_it_stood_a_day_before() throws Exception {
        SigningKeys keys = started(1);
        String setYesterday = keys.published().toString(true);
        for (int day = 1; day <= 200; day++) {
            clock.forward(Duration.ofDays(1));
            keys.rotate();
            String kid = SignedJWT.parse(keys.sign(new JWTClaimsSet.Builder().build()))
                    .getHeader()
                    .getKeyID();
            assertThat(setYesterday).as("day %d", day).contains(kid);
            setYesterday = keys.published().toString(true);
            assertThat(rows()).isBetween(1, 2);
        }
        assertThat(jdbc.sql("select max(generation) from lti_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void another_node_sees_a_new_key_within_a_minute() {
        SigningKeys one = started(1);
        SigningKeys other = started(1);
        clock.forward(Duration.ofDays(88));
        one.rotate();
        clock.forward(Duration.ofMinutes(1));
        assertThat(other.published().getKeys())
                .hasSize(2)
                .isEqualTo(one.published().getKeys());
    }

    @Test
    void with_a_wrong_secret_it_does_not_start_says_what_to_do_and_changes_nothing() {
        started(1);
        clock.forward(Duration.ofDays(365)); // a new key would be due
        Object before = jdbc.sql("select * from lti_key").query().listOfRows();
        assertThatExceptionOfType(WrongSecret.class)
                .isThrownBy(() -> started(2))
                .satisfies(refused -> {
                    FailureAnalysis told = new WrongSecretAnalyzer().analyze(refused, refused);
                    assertThat(told.getDescription()).contains("Nothing was changed");
                    assertThat(told.getAction()).contains("ATTUNE_SECRET", "lti_key");
                });
        assertThat(jdbc.sql("select * from lti_key").query().listOfRows()).isEqualTo(before);
    }

    private int rows() {
        return jdbc.sql("select count(*) from lti_key").query(Integer.class).single();
    }

    private SigningKeys started(int secret) {
        SigningKeys keys = TestKeys.over(jdbc, TestKeys.secret(secret), clock);
        keys.afterSingletonsInstantiated();
        return keys;
    }
}
