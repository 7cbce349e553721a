package org.attune.lti.services;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header Retry-After (RFC 9110, section 10.2.3): seconds or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** Empty when it is absent or unreadable; never negative, never more than {@code longest}. */
    static Optional<Duration> of(Reply reply, Instant now, Duration longest) {
        return reply.header("Retry-After").stream()
                .findFirst()
                .flatMap(text -> parse(text.strip(), now))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .map(wait -> wait.compareTo(longest) > 0 ? longest : wait);
    }

    private static Optional<Duration> parse(String text, Instant now) {
        try {
            if (text.matches("\\d{1,18}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
