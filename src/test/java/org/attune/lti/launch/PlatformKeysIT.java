package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registrations;
import org.attune.testing.ApplicationTest;
import org.attune.testing.English;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/** Each test has a platform of its own, whose keys nobody has asked for yet. */
@ApplicationTest
class PlatformKeysIT {

    @Autowired
    TestPlatform first;

    @Autowired
    Registrations registrations;

    TestPlatform platform;

    @BeforeEach
    void a_new_platform() {
        platform = first.another();
        registrations.reload();
    }

    @AfterEach
    void goes_away() {
        platform.close();
    }

    private void launchesWell() {
        platform.launch(asLearner("Ana"), link("42"));
    }

    @Test
    void a_key_set_is_fetched_once_for_many_launches() {
        for (int i = 0; i < 5; i++) {
            launchesWell();
        }
        assertThat(platform.keyFetches()).isEqualTo(1);
    }

    @Test
    void a_rotated_key_is_accepted_at_once() {
        launchesWell();
        platform.rotateKey();
        launchesWell();
        assertThat(platform.keyFetches()).isEqualTo(2);
    }

    @Test
    void the_old_key_is_refused_after_a_rotation() {
        launchesWell();
        RSAKey old = platform.key();
        platform.rotateKey();
        launchesWell();
        Forgery forgery = Forgery.of(platform);
        assertRefused(
                forgery.launch(TestPlatform.sign(forgery.claims(), old, Optional.of(old.getKeyID()))),
                Refusal.KEY_UNKNOWN);
    }

    @Test
    void a_hundred_unknown_keys_make_hardly_any_fetches() {
        launchesWell();
        RSAKey forged = TestPlatform.newKey();
        for (int i = 0; i < 100; i++) {
            Forgery forgery = Forgery.of(platform);
            assertRefused(
                    forgery.launch(TestPlatform.sign(forgery.claims(), forged, Optional.of("unknown-" + i))),
                    Refusal.KEY_UNKNOWN);
        }
        assertThat(platform.keyFetches()).isLessThan(15);
    }

    @Test
    void launches_go_on_while_the_key_set_is_away() {
        launchesWell();
        platform.keySetIsDown(true);
        Forgery forgery = Forgery.of(platform);
        assertRefused(
                forgery.launch(TestPlatform.sign(forgery.claims(), TestPlatform.newKey(), Optional.of("new"))),
                Refusal.KEY_UNKNOWN);
        launchesWell();
    }

    @Test
    void a_key_set_that_was_never_there_is_said_to_be_away_and_works_as_soon_as_it_is_back()
            throws InterruptedException {
        platform.keySetIsDown(true);
        assertRefused(Forgery.of(platform).launch(claims -> {}), Refusal.KEYS_UNREACHABLE);
        platform.keySetIsDown(false);
        Thread.sleep(5_100); // no more than two fetches in five seconds
        launchesWell();
    }

    @Test
    void a_token_that_another_key_signed_under_a_known_name_is_refused() {
        Forgery forgery = Forgery.of(platform);
        String keyId = platform.key().getKeyID();
        assertRefused(
                forgery.launch(TestPlatform.sign(forgery.claims(), TestPlatform.newKey(), Optional.of(keyId))),
                Refusal.SIGNATURE_WRONG);
    }

    @Test
    void a_token_that_names_no_key_is_refused() {
        Forgery forgery = Forgery.of(platform);
        assertRefused(
                forgery.launch(TestPlatform.sign(forgery.claims(), platform.key(), Optional.empty())),
                Refusal.KEY_UNNAMED);
    }

    @Test
    void a_tampered_token_is_refused() {
        Forgery forgery = Forgery.of(platform);
        String[] parts = platform.sign(forgery.claims()).split("\\.", -1);
        forgery.claims().put("sub", "somebody-else");
        String payload = new Payload(forgery.claims()).toBase64URL().toString();
        assertRefused(forgery.launch(parts[0] + "." + payload + "." + parts[2]), Refusal.SIGNATURE_WRONG);
    }

    @Test
    void an_unsigned_token_is_refused() {
        Forgery forgery = Forgery.of(platform);
        assertRefused(
                forgery.launch(new PlainObject(new Payload(forgery.claims())).serialize()), Refusal.TOKEN_UNSIGNED);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_password_is_refused() throws JOSEException {
        Forgery forgery = Forgery.of(platform);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(platform.key().getKeyID())
                .build();
        JWSObject token = new JWSObject(header, new Payload(forgery.claims()));
        token.sign(new MACSigner(platform.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertRefused(forgery.launch(token.serialize()), Refusal.TOKEN_UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "....", "eyJhbGciOiJSUzI1NiJ9..", "eyJ9.eyJ9.eyJ9", "🐣.🐣.🐣"})
    void what_is_no_token_is_refused(String token) {
        assertRefused(Forgery.of(platform).launch(token), Refusal.TOKEN_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\"", "{", "{\"a\":1,\"a\":2}", "{} {}", "not json"})
    void claims_that_are_no_object_are_refused(String payload) throws JOSEException {
        String token = signedAsIs(payload);
        assertRefused(Forgery.of(platform).launch(token), Refusal.TOKEN_MALFORMED);
    }

    @Test
    void claims_of_a_thousand_brackets_are_refused() throws JOSEException {
        assertRefused(
                Forgery.of(platform).launch(signedAsIs("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")),
                Refusal.TOKEN_MALFORMED);
    }

    private String signedAsIs(String payload) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(platform.key().getKeyID())
                .build();
        JWSObject token = new JWSObject(header, new Payload(Base64URL.encode(payload)));
        token.sign(new RSASSASigner(platform.key()));
        return token.serialize();
    }

    private static void assertRefused(TestPage page, Refusal refusal) {
        assertThat(page.body()).contains(HtmlUtils.htmlEscape(English.say(refusal.forAdministrator())));
        assertThat(page.status()).isEqualTo(refusal.status()).isBetween(400, 499);
    }
}
