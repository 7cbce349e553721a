package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.lti.services.FakePlatform.breaksOff;
import static org.attune.lti.services.FakePlatform.silent;
import static org.attune.lti.services.FakePlatform.stalls;
import static org.attune.lti.services.FakePlatform.status;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;
import org.attune.lti.services.ScoreAnswer.Accepted;
import org.attune.lti.services.ScoreAnswer.NotLater;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.lti.services.ScoreMessage.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

    private static final ScoreMessage SCORE = ScoreMessage.graded("42", points("8.50", "10"), ServicesFixture.NOW);

    private final ServicesFixture fixture = new ServicesFixture();
    private final FakePlatform platform = fixture.platform;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_score_goes_to_scores_before_the_query_as_compact_json_and_nothing_but_its_media_type() {
        assertThat(send()).isEqualTo(new Accepted());
        assertThat(fixture.last().method()).isEqualTo("POST");
        assertThat(fixture.last().uri()).isEqualTo(URI.create("/services/2/lineitems/12/lineitem/scores?type_id=3"));
        assertThat(fixture.last().contentType()).isEqualTo("application/vnd.ims.lis.v1.score+json");
        assertThat(fixture.last().accept()).doesNotContain("*", ",");
        assertThat(fixture.last().body()).isEqualTo("""
                {"userId":"42","scoreGiven":8.5,"scoreMaximum":10,"activityProgress":"Completed",\
                "gradingProgress":"FullyGraded","timestamp":"2026-03-04T05:06:07.891Z"}""");
    }

    @Test
    void what_waits_for_a_person_is_told_without_points() {
        fixture.scores.send(fixture.id, platform.lineItem(), ScoreMessage.awaiting("42", ServicesFixture.NOW));
        assertThat(fixture.last().body()).isEqualTo("""
                {"userId":"42","activityProgress":"Completed",\
                "gradingProgress":"PendingManual","timestamp":"2026-03-04T05:06:07.891Z"}""");
    }

    @Test
    void a_comment_of_many_lines_stays_one_line_of_json() {
        fixture.scores.send(fixture.id, platform.lineItem(), SCORE.withComment("Attachment: 80 %\nTrauma: “good”"));
        assertThat(fixture.last().body())
                .doesNotContain("\n")
                .contains("\"comment\":\"Attachment: 80 %\\nTrauma: “good”\"");
    }

    @Test
    void the_times_of_the_work_go_with_it_in_milliseconds() {
        Instant started = Instant.parse("2026-03-04T04:00:00Z");
        fixture.scores.send(
                fixture.id,
                platform.lineItem(),
                SCORE.withSubmission(new Submission(Optional.of(started), Optional.of(ServicesFixture.NOW))));
        assertThat(fixture.last().body()).contains("""
                "submission":{"startedAt":"2026-03-04T04:00:00.000Z","submittedAt":"2026-03-04T05:06:07.891Z"}""");
    }

    @Test
    void canvas_is_told_what_a_later_score_stands_for() {
        fixture.scores.send(
                fixture.id,
                platform.lineItem(),
                SCORE.withCanvas(new ScoreMessage.CanvasSubmission(
                        false, true, true, Optional.of(URI.create("https://attune.example/submissions/7")))));
        assertThat(fixture.last().body()).endsWith("""
                ,"https://canvas.instructure.com/lti/submission":{"new_submission":false,"preserve_score":true,\
                "prioritize_non_tool_grade":true,"submission_type":"basic_lti_launch",\
                "submission_data":"https://attune.example/submissions/7"}}""");
    }

    @ParameterizedTest
    @CsvSource({"0.000000,100,0,100", "100.0,1E+2,100,100", "0.0000001,1,0.0000001,1", "33.333333,100,33.333333,100"})
    void numbers_are_written_without_exponents(String given, String maximum, String asGiven, String asMaximum) {
        ScoreMessage score = ScoreMessage.graded("42", points(given, maximum), ServicesFixture.NOW);
        assertThat(Scores.json(score)).contains("\"scoreGiven\":%s,\"scoreMaximum\":%s,".formatted(asGiven, asMaximum));
    }

    @Test
    void canvas_answers_with_the_address_of_a_result() {
        platform.ok = "{\"resultUrl\":\"https://canvas.example.edu/results/1\"}";
        assertThat(send()).isEqualTo(new Accepted());
    }

    @Test
    void moodles_yes_with_an_empty_list_is_a_refusal() {
        platform.ok = "[]";
        assertThat(send())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MALFORMED));
    }

    @Test
    void a_web_page_is_no_yes() {
        platform.ok = "<!DOCTYPE html><title>Under maintenance</title>";
        assertThat(send()).isInstanceOf(RetryLater.class);
    }

    @Test
    void a_409_says_that_the_timestamp_is_not_later() {
        platform.next.add(status(409, "Refusing score with an earlier timestamp"));
        assertThat(send()).isEqualTo(new NotLater("Refusing score with an earlier timestamp"));
    }

    @Test
    void canvas_says_not_later_with_400() {
        platform.next.add(status(
                400, "{\"errors\":{\"message\":\"Provided timestamp of a before last updated timestamp of b\"}}"));
        assertThat(send()).isInstanceOf(NotLater.class);
    }

    @Test
    void a_429_with_seconds_is_to_be_tried_after_them() {
        platform.next.add(status(429, "", "Retry-After", "17"));
        assertThat(retryAfter()).contains(Duration.ofSeconds(17));
    }

    @Test
    void a_503_with_a_date_is_to_be_tried_after_it() {
        platform.next.add(status(503, "", "Retry-After", "Wed, 04 Mar 2026 05:08:07 GMT"));
        assertThat(retryAfter()).contains(Duration.between(ServicesFixture.NOW, Instant.parse("2026-03-04T05:08:07Z")));
    }

    @ParameterizedTest
    @CsvSource({"999999999, PT1H", "'Wed, 04 Mar 2020 05:08:07 GMT', PT0S", "0, PT0S"})
    void a_wait_is_neither_negative_nor_endless(String header, Duration wait) {
        platform.next.add(status(429, "", "Retry-After", header));
        assertThat(retryAfter()).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5", ""})
    void an_unreadable_wait_is_as_good_as_none(String header) {
        platform.next.add(status(500, "oops", "Retry-After", header));
        assertThat(retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void these_are_worth_another_try(int code) {
        platform.next.add(status(code, "<html>"));
        assertThat(send()).isInstanceOf(RetryLater.class);
    }

    @Test
    void canvas_throttles_with_403() {
        platform.next.add(status(403, "403 Forbidden (Rate Limit Exceeded)"));
        assertThat(send()).isInstanceOf(RetryLater.class);
    }

    @Test
    void a_connection_that_breaks_is_worth_another_try() {
        platform.next.add(breaksOff());
        assertThat(send()).isEqualTo(new RetryLater("The connection to localhost broke."));
    }

    @Test
    void silence_ends_after_a_while() {
        platform.next.add(silent());
        assertThat(send()).isEqualTo(new RetryLater("localhost did not answer within 1 s."));
    }

    @Test
    void an_answer_that_stalls_half_way_ends_after_a_while_too() {
        platform.next.add(stalls());
        assertThat(send()).isInstanceOf(RetryLater.class);
    }

    @Test
    void nobody_at_home_is_worth_another_try() {
        send();
        URI elsewhere = URI.create("http://localhost:1/lineitem");
        assertThat(fixture.scores.send(fixture.id, elsewhere, SCORE))
                .isEqualTo(new RetryLater("localhost cannot be reached."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Incorrect score received                                | UNKNOWN_LEARNER",
                "422 | User not found in course or is not a student            | UNKNOWN_LEARNER",
                "422 | The maximum number of allowed attempts has been reached | ATTEMPTS_USED_UP",
                "422 | ScoreMaximum not supplied when ScoreGiven present.      | MALFORMED",
                "400 | bad                                                     | MALFORMED",
                "403 | Not yours                                               | NOT_ALLOWED",
                "404 | <html>not found</html>                                  | LINE_ITEM_GONE",
                "410 | gone                                                    | LINE_ITEM_GONE",
                "302 | moved                                                   | NOT_UNDERSTOOD",
                "415 | what                                                    | NOT_UNDERSTOOD"
            })
    void what_will_not_get_better_says_what_it_is_and_what_to_do(int code, String body, Refused.Kind kind) {
        platform.next.add(status(code, body, "Location", "/elsewhere"));
        assertThat(send()).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.cause()).endsWith(".");
            assertThat(refused.remedy()).endsWith(".");
            assertThat(refused.detail()).isEqualTo(body.replaceAll("</?html>", ""));
        });
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void what_the_platform_says_is_cut_short_and_put_on_one_line() {
        platform.next.add(status(400, "a\r\n\tb\u0000" + "x".repeat(5_000)));
        assertThat(send())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.detail()).startsWith("a b x").hasSizeLessThan(310));
    }

    @Test
    void an_endless_answer_is_not_read() {
        platform.ok = "x".repeat(100_000);
        assertThat(send())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_UNDERSTOOD));
    }

    @Test
    void a_401_fetches_a_new_token_once_and_the_score_arrives() {
        platform.next.add(status(401, "expired"));
        assertThat(send()).isEqualTo(new Accepted());
        assertThat(platform.tokensGiven).hasValue(2);
        assertThat(platform.received).hasSize(2);
    }

    @Test
    void a_second_401_ends_it() {
        platform.next.add(status(401, "no"));
        platform.next.add(status(401, "still no"));
        assertThat(send())
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TokenRefused.Kind.TOKEN_NOT_ACCEPTED));
        assertThat(platform.received).hasSize(2);
    }

    @Test
    void a_registration_that_was_taken_away_is_told() {
        assertThat(fixture.scores.send(RegistrationId.of("https://gone.example", "1"), platform.lineItem(), SCORE))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TokenRefused.Kind.NOT_REGISTERED));
        assertThat(platform.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://localhost/x", "/relative", "http://user:pw@localhost/x", "http:///x"
            })
    void only_plain_web_addresses_are_called(String url) {
        assertThat(fixture.scores.send(fixture.id, URI.create(url), SCORE)).isInstanceOf(Refused.class);
    }

    private ScoreAnswer send() {
        return fixture.scores.send(fixture.id, platform.lineItem(), SCORE);
    }

    private Optional<Duration> retryAfter() {
        return send() instanceof RetryLater later ? later.retryAfter() : Optional.of(Duration.ofDays(-1));
    }

    private static Points points(String given, String maximum) {
        return new Points(new BigDecimal(given), new BigDecimal(maximum));
    }
}
