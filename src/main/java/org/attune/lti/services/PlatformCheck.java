package org.attune.lti.services;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.lti.registration.Registration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Tries out what a registration promises, without touching any course: the platform's keys, its clock, a token for each service. */
public final class PlatformCheck {

    /** Moodle refuses assertions from two seconds in the future; ours are made a little older than that. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);

    private final PlatformHttp http;
    private final TokenEndpoint tokens;
    private final InstantSource clock;

    PlatformCheck(PlatformHttp http, TokenEndpoint tokens, InstantSource clock) {
        this.http = http;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param what was tried, in a few words
     * @param well whether it is as it should be
     * @param words what came of it, and what to do about it
     */
    public record Finding(String what, boolean well, String words) {}

    public List<Finding> of(Registration registration) {
        List<Finding> findings = new ArrayList<>(keys(registration));
        findings.add(token(registration, Scope.SCORE, "Sending grades"));
        findings.add(token(registration, Scope.LINE_ITEM, "Columns in the gradebook"));
        findings.add(token(registration, Scope.RESULT, "Reading grades"));
        findings.add(token(registration, Scope.ROSTER, "Names and roles"));
        return findings;
    }

    private List<Finding> keys(Registration registration) {
        String what = "The platform's keys";
        Answer<Reply> answer = http.send(
                HttpMethod.GET,
                registration.jwksUri(),
                headers -> headers.set(HttpHeaders.ACCEPT, "application/json"),
                "");
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> List.of(new Finding(what, false, failure.cause()));
            case Answer.Value<Reply>(Reply reply) -> {
                int keys = Json.read(reply.body()).path("keys").size();
                Finding found = reply.isSuccess() && keys > 0
                        ? new Finding(what, true, keys == 1 ? "One key." : keys + " keys.")
                        : new Finding(
                                what,
                                false,
                                "%s shows no keys (status %d). Check the address of its key set."
                                        .formatted(registration.jwksUri(), reply.status()));
                yield clock(reply).map(time -> List.of(found, time)).orElse(List.of(found));
            }
        };
    }

    private Optional<Finding> clock(Reply reply) {
        return reply.header(HttpHeaders.DATE).stream()
                .findFirst()
                .flatMap(PlatformCheck::time)
                .map(theirs -> {
                    Duration apart = Duration.between(theirs, clock.instant()).abs();
                    return apart.compareTo(CLOCKS_MAY_DIFFER) <= 0
                            ? new Finding(
                                    "The two clocks", true, "They agree to %d seconds.".formatted(apart.toSeconds()))
                            : new Finding(
                                    "The two clocks",
                                    false,
                                    "They are %d seconds apart. Launches and grades will be refused: set both by a time server."
                                            .formatted(apart.toSeconds()));
                });
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Finding token(Registration registration, Scope scope, String what) {
        return switch (tokens.ask(registration, scope)) {
            case Answer.Value<Token> _ -> new Finding(what, true, "Granted.");
            case Answer.Failed<Token>(Failure failure) -> new Finding(what, false, words(failure));
        };
    }

    private static String words(Failure failure) {
        return switch (failure) {
            case Failure.RetryLater later -> later.cause() + " Try again in a moment.";
            case Failure.Refused refused -> refused.cause() + " " + refused.remedy();
            case Failure.TokenRefused refused -> refused.cause() + " " + refused.remedy();
        };
    }
}
