package org.attune.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import org.attune.lti.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Tokens at hand. Of any number of threads that want the same one, one fetches and the others wait. A refusal is
 * remembered for a few seconds, so that a queue of grades does not become a queue of refused token requests.
 */
final class AccessTokens {

    private static final Duration REFUSAL_KEPT = Duration.ofSeconds(5);

    private final BiFunction<Registration, Scope, Answer<Token>> endpoint;
    private final InstantSource clock;
    private final ConcurrentMap<Key, Slot> slots = new ConcurrentHashMap<>();

    AccessTokens(BiFunction<Registration, Scope, Answer<Token>> endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    Answer<Token> get(Registration registration, Scope scope) {
        Key key = new Key(registration, scope);
        while (true) {
            Slot slot = slots.get(key);
            if (slot != null && !slot.isOver(clock.instant())) {
                return slot.answer().join().answer();
            }
            Slot mine = new Slot(new CompletableFuture<>());
            boolean won = slot == null ? slots.putIfAbsent(key, mine) == null : slots.replace(key, slot, mine);
            if (won) {
                return fill(key, mine);
            }
        }
    }

    /** Forgets a token that a service refused, unless a newer one has taken its place. */
    void forget(Registration registration, Scope scope, Token refused) {
        Key key = new Key(registration, scope);
        Slot slot = slots.get(key);
        if (slot != null && slot.holds(refused)) {
            slots.remove(key, slot);
        }
    }

    private Answer<Token> fill(Key key, Slot slot) {
        try {
            Answer<Token> answer = endpoint.apply(key.registration(), key.scope());
            Instant until = switch (answer) {
                case Answer.Value<Token>(Token token) -> token.usableUntil();
                case Answer.Failed<Token> failed -> clock.instant().plus(REFUSAL_KEPT);
            };
            slot.answer().complete(new Kept(answer, until));
            return answer;
        } catch (RuntimeException | Error e) {
            slots.remove(key, slot);
            slot.answer().completeExceptionally(e);
            throw e;
        }
    }

    /** The whole registration, so that one that was corrected starts afresh. */
    private record Key(Registration registration, Scope scope) {}

    private record Kept(Answer<Token> answer, Instant until) {}

    /** Compared by identity: a slot is one fetch. */
    private static final class Slot {

        private final CompletableFuture<Kept> answer;

        Slot(CompletableFuture<Kept> answer) {
            this.answer = answer;
        }

        CompletableFuture<Kept> answer() {
            return answer;
        }

        boolean isOver(Instant now) {
            @Nullable Kept kept = answer.getNow(null);
            return kept != null && !now.isBefore(kept.until());
        }

        boolean holds(Token token) {
            @Nullable Kept kept = answer.getNow(null);
            return kept != null && kept.answer().equals(new Answer.Value<>(token));
        }
    }
}
