package org.attune.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.Launch;
import org.attune.lti.LaunchId;
import org.attune.lti.Role;
import org.attune.lti.keys.SigningKeys;
import org.attune.lti.keys.TestKeys;
import org.attune.lti.registration.Registration;
import org.junit.jupiter.api.Test;

class DeepLinkingTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));
    private static final SigningKeys KEYS = TestKeys.at(CLOCK);
    private static final URI RETURN = URI.create("https://lms.example.edu/mod/lti/contentitem_return.php?course=2");
    private static final Registration PLATFORM = new Registration(
            "Example LMS",
            "https://lms.example.edu",
            "tool-7",
            Set.of(),
            RETURN,
            RETURN,
            RETURN,
            "https://lms.example.edu/token");
    private static final LinkItem ATTACHMENT = new LinkItem(
            URI.create("https://attune.example/modules/attachment"),
            "Attachment & “loss”",
            Optional.of("What a baby does"),
            Map.of("module", "attachment"),
            Optional.of(new LinkItem.Column("Attachment", 40, Optional.of("m-1"), Optional.of("quiz"))),
            Optional.of(new LinkItem.Frame(1_000, 800)),
            Optional.empty(),
            Optional.empty());

    private final DeepLinking deepLinking =
            new DeepLinking(id -> id.equals(PLATFORM.id()) ? Optional.of(PLATFORM) : Optional.empty(), KEYS, CLOCK);

    @Test
    void the_answer_goes_to_the_return_address_signed_by_a_published_key() throws Exception {
        DeepLinkingAnswer answer = answer(request(true, true), ATTACHMENT);
        assertThat(answer.returnUrl()).isEqualTo(RETURN);
        SignedJWT jwt = SignedJWT.parse(answer.jwt());
        assertThat(jwt.verify(new RSASSAVerifier(KEYS.published()
                        .getKeyByKeyId(jwt.getHeader().getKeyID())
                        .toRSAKey())))
                .isTrue();
    }

    @Test
    void the_tool_is_the_issuer_and_the_platform_is_spoken_to_for_five_minutes() throws Exception {
        JWTClaimsSet claims = claims(answer(request(true, true), ATTACHMENT));
        assertThat(claims.getIssuer()).isEqualTo("tool-7");
        assertThat(claims.getAudience()).containsExactly("https://lms.example.edu");
        assertThat(claims.getIssueTime()).isBefore(CLOCK.instant().minusSeconds(5));
        assertThat(claims.getExpirationTime()).isEqualTo(CLOCK.instant().plusSeconds(300));
        assertThat(claims.getStringClaim("nonce"))
                .hasSizeGreaterThan(20)
                .isNotEqualTo(claims(answer(request(true, true), ATTACHMENT)).getStringClaim("nonce"));
    }

    @Test
    void it_says_what_it_answers_and_gives_the_data_back_as_it_came() throws Exception {
        JWTClaimsSet claims = claims(deepLinking.answer(request(true, true), List.of(), Optional.of("Nothing chosen")));
        assertThat(claims.getClaims())
                .containsEntry("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiDeepLinkingResponse")
                .containsEntry("https://purl.imsglobal.org/spec/lti/claim/version", "1.3.0")
                .containsEntry("https://purl.imsglobal.org/spec/lti/claim/deployment_id", "dep 1")
                .containsEntry("https://purl.imsglobal.org/spec/lti-dl/claim/data", "opaque=\"ä\"")
                .containsEntry("https://purl.imsglobal.org/spec/lti-dl/claim/msg", "Nothing chosen")
                .containsEntry("https://purl.imsglobal.org/spec/lti-dl/claim/content_items", List.of());
    }

    @Test
    void a_link_comes_with_its_column_its_parameters_and_its_size() throws Exception {
        assertThat(items(answer(request(true, true), ATTACHMENT)))
                .containsExactly(Map.of(
                        "type", "ltiResourceLink",
                        "url", "https://attune.example/modules/attachment",
                        "title", "Attachment & “loss”",
                        "text", "What a baby does",
                        "custom", Map.of("module", "attachment"),
                        "lineItem",
                                Map.of(
                                        "label",
                                        "Attachment",
                                        "scoreMaximum",
                                        40L,
                                        "resourceId",
                                        "m-1",
                                        "tag",
                                        "quiz",
                                        "submissionReview",
                                        Map.of("reviewableStatus", List.of("InProgress", "Submitted", "Completed"))),
                        "iframe", Map.of("width", 1_000L, "height", 800L)));
    }

    @Test
    void a_platform_that_takes_no_columns_gets_none() throws Exception {
        assertThat(items(answer(request(true, false), ATTACHMENT)).toString()).doesNotContain("lineItem");
    }

    @Test
    void what_is_absent_is_not_written() throws Exception {
        LinkItem bare = new LinkItem(
                URI.create("https://attune.example/"),
                "Bare",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(items(answer(request(true, true), bare)))
                .containsExactly(Map.of("type", "ltiResourceLink", "url", "https://attune.example/", "title", "Bare"));
    }

    @Test
    void dates_are_given_for_the_link_and_for_handing_in() throws Exception {
        LinkItem dated = new LinkItem(
                URI.create("https://attune.example/"),
                "Dated",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LinkItem.Span(
                        Optional.of(Instant.parse("2027-02-01T08:00:00Z")),
                        Optional.of(Instant.parse("2027-02-28T08:00:00Z")))),
                Optional.of(new LinkItem.Span(Optional.empty(), Optional.of(Instant.parse("2027-02-14T22:59:00Z")))));

        assertThat(items(answer(request(true, true), dated)))
                .containsExactly(Map.of(
                        "type",
                        "ltiResourceLink",
                        "url",
                        "https://attune.example/",
                        "title",
                        "Dated",
                        "available",
                        Map.of("startDateTime", "2027-02-01T08:00:00Z", "endDateTime", "2027-02-28T08:00:00Z"),
                        "submission",
                        Map.of("endDateTime", "2027-02-14T22:59:00Z")));
    }

    @Test
    void several_items_only_where_the_platform_takes_several() throws Exception {
        assertThat(items(deepLinking.answer(request(true, true), List.of(ATTACHMENT, ATTACHMENT), Optional.empty())))
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        deepLinking.answer(request(false, true), List.of(ATTACHMENT, ATTACHMENT), Optional.empty()));
    }

    @Test
    void an_ordinary_launch_gets_no_such_answer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer(launch(new Launch.Message.ResourceLink(), PLATFORM), ATTACHMENT));
    }

    @Test
    void a_platform_that_is_no_longer_registered_gets_none_either() {
        Registration other = new Registration(
                "Other", "https://other.example", "1", Set.of(), RETURN, RETURN, RETURN, "https://other.example");
        Launch launch = launch(request(true, true).message(), other);
        assertThatIllegalStateException().isThrownBy(() -> answer(launch, ATTACHMENT));
    }

    @Test
    void maxima_and_labels_that_moodle_drops_in_silence_cannot_be_said() {
        assertThat(column("x", 1).scoreMaximum()).isEqualTo(1);
        assertThat(column("x".repeat(250), 100).scoreMaximum()).isEqualTo(100);
        assertThatIllegalArgumentException().isThrownBy(() -> column("x", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> column("x", 101));
        assertThatIllegalArgumentException().isThrownBy(() -> column(" ", 10));
        assertThatIllegalArgumentException().isThrownBy(() -> column("x".repeat(251), 10));
    }

    private DeepLinkingAnswer answer(Launch launch, LinkItem item) {
        return deepLinking.answer(launch, List.of(item), Optional.empty());
    }

    private static Launch request(boolean multiple, boolean columns) {
        return launch(
                new Launch.Message.DeepLinking(
                        RETURN,
                        Set.of("ltiResourceLink"),
                        multiple,
                        columns,
                        Optional.of("opaque=\"ä\""),
                        Optional.empty(),
                        Optional.empty()),
                PLATFORM);
    }

    private static Launch launch(Launch.Message message, Registration registration) {
        return new Launch(
                new LaunchId("A".repeat(22)),
                registration.id(),
                "dep 1",
                message,
                Optional.of("42"),
                Optional.empty(),
                Optional.empty(),
                Set.of(Role.INSTRUCTOR),
                Optional.empty(),
                Optional.empty(),
                URI.create("https://attune.example/"),
                Map.of(),
                new Launch.Presentation(Locale.ENGLISH, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LinkItem.Column column(String label, int maximum) {
        return new LinkItem.Column(label, maximum, Optional.empty(), Optional.empty());
    }

    private static JWTClaimsSet claims(DeepLinkingAnswer answer) throws ParseException {
        return SignedJWT.parse(answer.jwt()).getJWTClaimsSet();
    }

    private static List<Object> items(DeepLinkingAnswer answer) throws ParseException {
        return claims(answer).getListClaim("https://purl.imsglobal.org/spec/lti-dl/claim/content_items");
    }
}
