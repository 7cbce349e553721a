package org.attune.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class JwksControllerTest {

    private final SigningKeys keys = TestKeys.at(InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    private final MockMvcTester mvc = MockMvcTester.of(new JwksController(keys));

    @Test
    void anybody_may_read_the_key_set_and_keep_it_for_ten_minutes() throws Exception {
        MvcTestResult result = mvc.get().uri("/lti/jwks").exchange();
        assertThat(result)
                .hasStatus(HttpStatus.OK)
                .hasContentType("application/json")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=600, public");
        JWKSet read = JWKSet.parse(result.getResponse().getContentAsString());
        assertThat(read.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
        });
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        String tag = Objects.requireNonNull(
                mvc.get().uri("/lti/jwks").exchange().getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(mvc.get().uri("/lti/jwks").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }
}
