package org.attune.lti.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All keys there are, and what time makes of each: not yet signing, signing, still published, over. */
record KeyRing(List<ToolKey> keys) {

    KeyRing {
        keys = keys.stream()
                .sorted(Comparator.comparingInt(ToolKey::generation))
                .toList();
    }

    /** The newest key whose time has come. Should no time have come yet (a clock went back), the oldest. */
    Optional<ToolKey> signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .reduce((older, newer) -> newer)
                .or(() -> keys.stream().findFirst());
    }

    /** What the key set shows at {@code now}, oldest first. */
    List<ToolKey> published(Instant now, KeySettings settings) {
        return keys.stream().filter(key -> !isOver(key, now, settings)).toList();
    }

    /** What has to be done at {@code now}. Doing it makes the same question answer "nothing". */
    Due due(Instant now, KeySettings settings) {
        List<ToolKey> over =
                keys.stream().filter(key -> isOver(key, now, settings)).toList();
        if (keys.isEmpty()) {
            return new Due(Optional.of(new Next(1, now)), over);
        }
        ToolKey newest = keys.getLast();
        Instant planned = newest.activeFrom().plus(settings.rotateEvery());
        if (now.isBefore(planned.minus(settings.publishBefore()))) {
            return new Due(Optional.empty(), over);
        }
        // After a long sleep the plan lies in the past; platforms still get their time to see the key.
        Instant earliest = now.plus(settings.publishBefore());
        return new Due(
                Optional.of(new Next(newest.generation() + 1, planned.isAfter(earliest) ? planned : earliest)), over);
    }

    private boolean isOver(ToolKey key, Instant now, KeySettings settings) {
        return keys.stream()
                .filter(other -> other.generation() > key.generation())
                .findFirst()
                .map(successor -> successor.activeFrom().plus(settings.keepAfter()))
                .filter(end -> !now.isBefore(end))
                .isPresent();
    }

    /** A key to be made. */
    record Next(int generation, Instant activeFrom) {}

    /** @param over keys that nobody needs any more */
    record Due(Optional<Next> next, List<ToolKey> over) {

        boolean isNothing() {
            return next.isEmpty() && over.isEmpty();
        }
    }
}
