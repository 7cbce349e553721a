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
import org.attune.words.Message;
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

    public List<Finding> of(Registration registration) {
        List<Finding> findings = new ArrayList<>(keys(registration));
        findings.add(token(registration, Scope.SCORE, "lti.check.score"));
        findings.add(token(registration, Scope.LINE_ITEM, "lti.check.columns"));
        findings.add(token(registration, Scope.RESULT, "lti.check.results"));
        findings.add(token(registration, Scope.ROSTER, "lti.check.roster"));
        return findings;
    }

    private List<Finding> keys(Registration registration) {
        Message what = Message.of("lti.check.keys");
        Answer<Reply> answer = http.send(
                HttpMethod.GET,
                registration.jwksUri(),
                headers -> headers.set(HttpHeaders.ACCEPT, "application/json"),
                "");
        return switch (answer) {
            case Answer.Failed<Reply>(Failure failure) -> List.of(Finding.of(what, failure));
            case Answer.Value<Reply>(Reply reply) -> {
                int keys = Json.read(reply.body()).path("keys").size();
                Finding found = reply.isSuccess() && keys > 0
                        ? Finding.well(what, Message.of("lti.check.keys.there", keys))
                        : Finding.ill(
                                what,
                                Message.of(
                                        "lti.check.keys.none",
                                        registration.jwksUri().toString(),
                                        Integer.toString(reply.status())));
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
                            ? Finding.well(
                                    Message.of("lti.check.clock"),
                                    Message.of("lti.check.clock.agree", apart.toSeconds()))
                            : Finding.ill(
                                    Message.of("lti.check.clock"),
                                    Message.of("lti.check.clock.apart", apart.toSeconds()));
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

    private Finding token(Registration registration, Scope scope, String named) {
        Message what = Message.of(named);
        return switch (tokens.ask(registration, scope)) {
            case Answer.Value<Token> _ -> Finding.well(what, Message.of("lti.check.granted"));
            case Answer.Failed<Token>(Failure failure) -> Finding.of(what, failure);
        };
    }
}
