package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.lti.services.FakePlatform.breaksOff;
import static org.attune.lti.services.FakePlatform.status;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform of these tests answers JSON as text/html, as Moodle does, and checks every signature by our key set. */
class TokensTest {

    private final ServicesFixture fixture = new ServicesFixture();
    private final FakePlatform platform = fixture.platform;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_assertion_says_who_we_are_to_whom_and_is_short_lived_backdated_and_unique() throws Exception {
        get(Scope.SCORE);
        get(Scope.RESULT);
        JWTClaimsSet claims = platform.assertions.getFirst();
        assertThat(claims.getIssuer()).isEqualTo(FakePlatform.CLIENT);
        assertThat(claims.getSubject()).isEqualTo(FakePlatform.CLIENT);
        assertThat(claims.getAudience()).containsExactly("https://lms.example.edu/token");
        Instant issued = claims.getIssueTime().toInstant();
        assertThat(issued).isBefore(ServicesFixture.NOW.minusSeconds(5));
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(ServicesFixture.NOW.plusSeconds(60), ServicesFixture.NOW.plusSeconds(300));
        assertThat(claims.getJWTID()).isNotEqualTo(platform.assertions.getLast().getJWTID());
    }

    @Test
    void a_hundred_threads_fetch_one_token() throws Exception {
        Set<Answer<Token>> seen = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer<Token>>> all = Stream.generate(() -> (Callable<Answer<Token>>) () -> get(Scope.SCORE))
                    .limit(100)
                    .toList();
            for (var each : threads.invokeAll(all)) {
                seen.add(each.get());
            }
        }
        assertThat(seen).hasSize(1);
        assertThat(platform.tokensGiven).hasValue(1);
    }

    @Test
    void each_scope_has_a_token_of_its_own() {
        get(Scope.SCORE);
        get(Scope.LINE_ITEM);
        get(Scope.SCORE);
        assertThat(platform.tokensGiven).hasValue(2);
    }

    @Test
    void a_token_is_replaced_shortly_before_it_runs_out() {
        get(Scope.SCORE);
        fixture.clock.forward(Duration.ofSeconds(3_539));
        get(Scope.SCORE);
        assertThat(platform.tokensGiven).hasValue(1);
        fixture.clock.forward(Duration.ofSeconds(1));
        get(Scope.SCORE);
        assertThat(platform.tokensGiven).hasValue(2);
    }

    @Test
    void only_the_token_that_was_refused_is_forgotten() {
        Token first = token();
        fixture.tokens.forget(fixture.registration, Scope.SCORE, first);
        Token second = token();
        fixture.tokens.forget(fixture.registration, Scope.SCORE, first); // a slow thread with the old one
        assertThat(token()).isEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void a_scope_that_is_not_granted_is_told() {
        platform.scopesAllowed = Set.of(Scope.SCORE.term());
        assertThat(refused(Scope.LINE_ITEM).kind()).isEqualTo(TokenRefused.Kind.SCOPE_NOT_GRANTED);
        assertThat(refused(Scope.LINE_ITEM).cause()).contains("Example LMS", "lineitem");
    }

    @Test
    void moodles_silent_cut_of_the_scope_is_noticed() {
        platform.tokenNext.add(status(200, """
                {"access_token":"t","expires_in":3600,"scope":"%s"}""".formatted(Scope.RESULT.term())));
        assertThat(refused(Scope.SCORE).kind()).isEqualTo(TokenRefused.Kind.SCOPE_NOT_GRANTED);
    }

    @Test
    void an_answer_that_names_no_scope_grants_what_was_asked() {
        platform.tokenNext.add(status(200, "{\"access_token\":\"t\",\"expires_in\":\"3600\"}"));
        assertThat(token().value()).isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_client\"}     | CLIENT_REFUSED",
                "401 | {\"error\":\"invalid_client\"}     | CLIENT_REFUSED",
                "400 | {'error': not quite json           | CLIENT_REFUSED",
                "400 | {\"error\":\"invalid_scope\"}      | SCOPE_NOT_GRANTED",
                "200 | <html>login</html>                 | NOT_UNDERSTOOD",
                "200 | {\"access_token\":\"\"}            | NOT_UNDERSTOOD",
                "200 | {\"access_token\":\"a\\r\\nX: b\"} | NOT_UNDERSTOOD",
                "404 | <html>not found</html>             | NOT_UNDERSTOOD",
                "302 | -                                  | NOT_UNDERSTOOD"
            })
    void a_refusal_says_what_it_is(int code, String body, TokenRefused.Kind kind) {
        platform.tokenNext.add(status(code, body));
        assertThat(refused(Scope.SCORE).kind()).isEqualTo(kind);
    }

    @Test
    void a_queue_of_grades_does_not_become_a_queue_of_refused_requests() {
        platform.tokenNext.add(status(400, "{\"error\":\"invalid_client\"}"));
        refused(Scope.SCORE);
        refused(Scope.SCORE);
        assertThat(platform.tokensGiven).hasValue(0);
        fixture.clock.forward(Duration.ofSeconds(5));
        assertThat(token().value()).isEqualTo("token-1");
    }

    @Test
    void an_endpoint_that_is_down_or_busy_is_worth_another_try() {
        platform.tokenNext.add(breaksOff());
        assertThat(ServicesFixture.failure(get(Scope.SCORE))).isInstanceOf(RetryLater.class);
        platform.tokenNext.add(status(429, "", "Retry-After", "9"));
        assertThat(ServicesFixture.failure(get(Scope.RESULT)))
                .isInstanceOfSatisfying(
                        RetryLater.class,
                        later -> assertThat(later.retryAfter()).contains(Duration.ofSeconds(9)));
    }

    @Test
    void a_token_is_not_written_into_logs() {
        assertThat(token().toString()).doesNotContain("token-1");
    }

    private Answer<Token> get(Scope scope) {
        return fixture.tokens.get(fixture.registration, scope);
    }

    private Token token() {
        return ServicesFixture.value(get(Scope.SCORE));
    }

    private TokenRefused refused(Scope scope) {
        return (TokenRefused) ServicesFixture.failure(get(scope));
    }
}
