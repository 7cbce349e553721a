package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.keys.SigningKeys;
import org.attune.lti.keys.TestKeys;
import org.attune.lti.registration.Registration;
import org.attune.testing.SettableClock;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/** The services as the application puts them together, around a platform that does what a test tells it. */
final class ServicesFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.891234Z");

    /** Once for all tests, because making a key takes a second. */
    private static final SigningKeys KEYS = TestKeys.at(InstantSource.fixed(NOW));

    final SettableClock clock = new SettableClock(NOW);
    final FakePlatform platform = new FakePlatform(KEYS::published);
    final Registration registration = platform.registration();
    final RegistrationId id = registration.id();
    final ServicesSettings settings = new ServicesSettings(
            Duration.ofSeconds(2), Duration.ofMillis(1_500), DataSize.ofKilobytes(64), Duration.ofHours(1), 5, 40);
    final AccessTokens tokens;
    final Scores scores;
    final LineItems lineItems;
    final Results results;
    final Roster roster;

    ServicesFixture() {
        PlatformHttp http = new PlatformHttp(RestClient.builder(), settings);
        TokenEndpoint endpoint = new TokenEndpoint(http, new Assertions(KEYS, clock), settings, clock);
        tokens = new AccessTokens(endpoint::ask, clock);
        Map<RegistrationId, Registration> known = Map.of(id, registration);
        Services services = new Services(wanted -> Optional.ofNullable(known.get(wanted)), tokens, http);
        Pages pages = new Pages(services, settings, clock);
        scores = new Scores(services, settings, clock);
        lineItems = new LineItems(services, pages, settings, clock);
        results = new Results(pages);
        roster = new Roster(pages);
    }

    FakePlatform.Received last() {
        return platform.received.getLast();
    }

    static <T> T value(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Value.class);
        return ((Answer.Value<T>) answer).value();
    }

    static Failure failure(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Failed.class);
        return ((Answer.Failed<?>) answer).failure();
    }

    @Override
    public void close() {
        platform.close();
    }
}
