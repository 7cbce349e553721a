package org.attune.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import org.attune.lti.secret.ApplicationSecret;
import org.attune.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SigningKeysIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SigningKeys keys;

    @Autowired
    ApplicationSecret secret;

    @Autowired
    InstantSource clock;

    @Test
    void after_a_restart_the_same_key_signs() {
        SigningKeys restarted = started(sealing(secret), clock);
        assertThat(restarted.published().toString(true))
                .isEqualTo(keys.published().toString(true));
    }

    @Test
    void the_table_holds_no_private_part_in_clear() {
        assertThat(jdbc.sql("select public_jwk from lti_key")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("\"n\"").doesNotContain("\"d\"", "\"p\""));
        assertThat(jdbc.sql("select sealed_private from lti_key")
                        .query(String.class)
                        .list())
                .allSatisfy(text -> assertThat(text).matches("[A-Za-z0-9_-]{1000,}"));
    }

    @Test
    void platforms_read_the_key_set_without_signing_in_and_may_keep_it() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/lti/jwks".formatted(port)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("max-age=600, public");
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(JWKSet.parse(response.body()).toString(true))
                    .isEqualTo(keys.published().toString(true));
        }
    }

    @Test
    void another_secret_is_refused_and_the_keys_stay() {
        JWKSet before = keys.published();
        assertThatExceptionOfType(WrongSecret.class)
                .isThrownBy(() -> started(TestKeys.secret(99), clock))
                .withMessageContaining("ATTUNE_SECRET");
        assertThat(started(sealing(secret), clock).published().toString(true)).isEqualTo(before.toString(true));
    }

    @Test
    void of_nodes_that_rotate_at_the_same_moment_one_makes_the_next_key() throws Exception {
        Instant due = clock.instant().plus(Duration.ofDays(89));
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> seen = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(() -> {
                        go.await();
                        return started(sealing(secret), InstantSource.fixed(due))
                                .published()
                                .toString(true);
                    }))
                    .toList();
            go.countDown();
            String first = seen.getFirst().get();
            for (Future<String> other : seen) {
                assertThat(other.get()).isEqualTo(first);
            }
            assertThat(JWKSet.parse(first).getKeys()).hasSize(2);
        } finally {
            jdbc.sql("delete from lti_key where generation > 1").update();
        }
    }

    private SigningKeys started(SecretKey sealing, InstantSource at) {
        SigningKeys node = TestKeys.over(jdbc, sealing, at);
        node.afterSingletonsInstantiated();
        return node;
    }

    private static SecretKey sealing(ApplicationSecret secret) {
        return secret.key(KeysConfiguration.PURPOSE, "AES");
    }
}
