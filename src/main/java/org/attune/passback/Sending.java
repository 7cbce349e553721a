package org.attune.passback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.Failure;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;
import org.attune.lti.services.ScoreAnswer;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.lti.services.Scores;
import org.springframework.stereotype.Component;

/** Sends one owed score, outside any transaction, and says what becomes of it. */
@Component
class Sending {

    /** A platform that holds a newer score gets ours soon after, with a newer time. */
    private static final Backoff WHEN_NOT_LATER = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final Letters letters;
    private final Addresses addresses;
    private final Ledger ledger;
    private final Holds holds;
    private final Scores scores;
    private final TeachersWord teachersWord;
    private final ColumnChecks columnChecks;
    private final DirectSending direct;
    private final PassbackSettings settings;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator chance;

    Sending(
            Letters letters,
            Addresses addresses,
            Ledger ledger,
            Holds holds,
            Scores scores,
            TeachersWord teachersWord,
            ColumnChecks columnChecks,
            DirectSending direct,
            PassbackSettings settings,
            InstantSource clock,
            RandomGenerator chance) {
        this.letters = letters;
        this.addresses = addresses;
        this.ledger = ledger;
        this.holds = holds;
        this.scores = scores;
        this.teachersWord = teachersWord;
        this.columnChecks = columnChecks;
        this.direct = direct;
        this.settings = settings;
        this.backoff = new Backoff(settings.backoff(), settings.longestBackoff());
        this.clock = clock;
        this.chance = chance;
    }

    Next send(Owed owed) {
        Optional<Letter> written = letters.write(owed);
        if (written.isEmpty()) {
            return new Next.NothingToSay();
        }
        Letter letter = written.get();
        if (GradeRoute.goesDirectly(letter.placement())) {
            return direct.send(owed, letter);
        }
        return switch (addresses.of(letter.column(), letter.placement())) {
            case Addresses.Address.Known(URI lineItem) -> send(owed, letter, lineItem);
            case Addresses.Address.AskAgain(Instant at) -> new Next.Later(at);
            case Addresses.Address.None() -> new Next.Park(Trouble.noColumn());
            case Addresses.Address.Gone() -> new Next.Park(Trouble.columnGone(letter.column()));
            case Addresses.Address.PerhapsMade(Failure failure) -> failed(owed, letter, failure);
            case Addresses.Address.Failed(Failure failure) -> failed(owed, letter, failure);
        };
    }

    private Next send(Owed owed, Letter letter, URI lineItem) {
        String digest = letter.digest(lineItem);
        if (owed.acceptedDigest().equals(Optional.of(digest))) {
            return new Next.NothingToSay();
        }
        return switch (SendingTime.after(owed.lastTimestamp(), clock.instant())) {
            case SendingTime.WaitUntil(Instant moment) -> new Next.Later(moment);
            case SendingTime.SendAs _ ->
                switch (teachersWord.ask(owed, letter, lineItem)) {
                    case TeachersWord.Finding.Stands(Optional<Points> shown) -> {
                        holds.answered(letter.placement().registration());
                        yield new Next.Stand(shown, false);
                    }
                    case TeachersWord.Finding.AskAgain(Failure failure) -> failed(owed, letter, failure);
                    case TeachersWord.Finding.Send(Told told) -> post(owed.withTold(told), letter, lineItem, digest);
                };
        };
    }

    private Next post(Owed owed, Letter letter, URI lineItem, String digest) {
        Instant now = clock.instant();
        Instant timestamp =
                SendingTime.after(owed.lastTimestamp(), now) instanceof SendingTime.SendAs(Instant at) ? at : now;
        // Written down before it is sent: should we die now, the next one is sent with a later time than this.
        if (!ledger.begin(owed, letter.points(), timestamp, now.plus(settings.lease()))) {
            return new Next.NotOurs();
        }
        ScoreAnswer answer = scores.send(letter.placement().registration(), lineItem, letter.at(timestamp, owed));
        return next(owed, letter, lineItem, digest, answer);
    }

    private Next next(Owed owed, Letter letter, URI lineItem, String digest, ScoreAnswer answer) {
        return switch (answer) {
            case ScoreAnswer.Accepted() -> {
                holds.answered(letter.placement().registration());
                Optional<TeachersWord.Finding.Stands> kept =
                        owed.insisted() ? teachersWord.kept(letter, lineItem) : Optional.empty();
                yield kept.<Next>map(stands -> new Next.Stand(stands.shown(), true))
                        .orElseGet(() -> new Next.Accepted(
                                letter.points(), digest, letter.submission().submittedAt()));
            }
            case ScoreAnswer.NotLater(String detail) -> {
                holds.answered(letter.placement().registration());
                yield again(owed, Trouble.notLater(detail), WHEN_NOT_LATER.after(owed.tries() + 1, chance));
            }
            case RetryLater later -> failed(owed, letter, later);
            case Refused refused
            when refused.kind() == Refused.Kind.LINE_ITEM_GONE -> {
                holds.answered(letter.placement().registration());
                yield columnChecks.afterNotFound(letter, lineItem, Trouble.of(refused));
            }
            case Refused refused -> failed(owed, letter, refused);
            case TokenRefused refused -> failed(owed, letter, refused);
        };
    }

    private Next failed(Owed owed, Letter letter, Failure failure) {
        Trouble trouble = Trouble.of(failure);
        Duration patience = backoff.after(owed.tries() + 1, chance);
        return switch (failure) {
            case RetryLater later -> {
                RegistrationId platform = letter.placement().registration();
                Optional<Duration> asked = later.retryAfter();
                if (later.throttled() && asked.isPresent()) {
                    holds.throttled(platform, asked.get());
                } else {
                    holds.failed(platform, owed, later.cause(), asked);
                }
                Duration wait =
                        asked.filter(pause -> pause.compareTo(patience) > 0).orElse(patience);
                yield again(owed, trouble, wait, later.throttled());
            }
            // One administrator's act mends it for all: so nothing is parked, and all are tried again.
            case TokenRefused refused -> {
                holds.failed(letter.placement().registration(), owed, refused.cause(), Optional.empty());
                yield again(owed, trouble, patience);
            }
            case Refused refused -> {
                holds.answered(letter.placement().registration());
                // Canvas takes no new work, but it does take a score that stands for none.
                yield letter.placement().isOnCanvas()
                                && refused.kind() == Refused.Kind.ATTEMPTS_USED_UP
                                && !owed.hasUsedUpAttempts()
                        ? again(owed, trouble, Duration.ofSeconds(1))
                        : new Next.Park(trouble);
            }
        };
    }

    /** What went wrong on our side: perhaps it is mended by the next release. */
    Next failed(Owed owed, RuntimeException mistake) {
        return again(owed, Trouble.ours(mistake), backoff.after(owed.tries() + 1, chance));
    }

    private Next again(Owed owed, Trouble trouble, Duration wait) {
        return again(owed, trouble, wait, false);
    }

    private Next again(Owed owed, Trouble trouble, Duration wait, boolean tooFast) {
        Instant now = clock.instant();
        Instant since = owed.failingSince().orElse(now);
        return Duration.between(since, now).compareTo(settings.giveUpAfter()) >= 0
                ? new Next.Park(trouble.afterTryingFor(settings.giveUpAfter()))
                : new Next.TryAgain(now.plus(wait), trouble, tooFast);
    }
}
