package org.attune.passback;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.course.AreaLink;
import org.attune.course.PlatformCourse;
import org.attune.course.store.Courses;
import org.attune.direct.Adapter;
import org.attune.direct.Adapters;
import org.attune.direct.DirectAnswer;
import org.attune.direct.DirectDelivery;
import org.attune.direct.Rating;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.ScoreMessage.Points;
import org.attune.outcome.Level;
import org.attune.outcome.Mastery;
import org.attune.outcome.Outcomes;
import org.springframework.stereotype.Component;

/**
 * Sends what somebody has shown in a knowledge area by the platform's own web service. In the ledger, a level stands as points
 * out of two: proficient is 2, developing 1, not yet 0.
 */
@Component
class DirectSending {

    private static final BigDecimal BEST = BigDecimal.TWO;

    private final Adapters adapters;
    private final DirectDelivery delivery;
    private final Courses courses;
    private final Outcomes outcomes;
    private final Competencies competencies;
    private final Ledger ledger;
    private final Holds holds;
    private final PassbackSettings settings;
    private final Backoff backoff;
    private final InstantSource clock;
    private final RandomGenerator chance;

    DirectSending(
            Adapters adapters,
            DirectDelivery delivery,
            Courses courses,
            Outcomes outcomes,
            Competencies competencies,
            Ledger ledger,
            Holds holds,
            PassbackSettings settings,
            InstantSource clock,
            RandomGenerator chance) {
        this.adapters = adapters;
        this.delivery = delivery;
        this.courses = courses;
        this.outcomes = outcomes;
        this.competencies = competencies;
        this.ledger = ledger;
        this.holds = holds;
        this.settings = settings;
        this.backoff = new Backoff(settings.backoff(), settings.longestBackoff());
        this.clock = clock;
        this.chance = chance;
    }

    Next send(Owed owed, Letter letter) {
        PlatformCourse course = courses.get(letter.placement().context());
        Optional<Adapter> adapter = adapters.of(course.tenant());
        if (adapter.isEmpty()) {
            return new Next.Park(Trouble.noAdapter());
        }
        Optional<KnowledgeArea> area =
                letter.placement().areaLink().map(AreaLink::area).flatMap(competencies::area);
        Optional<Mastery> mastery = area.flatMap(
                one -> outcomes.of(letter.placement().id(), owed.person()).flatMap(outcome -> outcome.in(one.id())));
        return mastery.isEmpty()
                ? new Next.NothingToSay()
                : send(
                        owed,
                        letter,
                        course,
                        adapter.get(),
                        area.get(),
                        mastery.get().level());
    }

    private Next send(
            Owed owed, Letter letter, PlatformCourse course, Adapter adapter, KnowledgeArea area, Level level) {
        // The same level from other points is nothing new to a platform that knows levels only.
        String digest = digest(adapter, course, level);
        if (owed.acceptedDigest().equals(Optional.of(digest))) {
            return new Next.NothingToSay();
        }
        Instant now = clock.instant();
        Optional<Points> points = Optional.of(new Points(points(level), BEST));
        if (!ledger.begin(owed, points, now, now.plus(settings.lease()))) {
            return new Next.NotOurs();
        }
        Instant at = letter.submission().submittedAt().orElse(now);
        Rating rating = new Rating(
                course.externalId(),
                letter.userId(),
                area,
                level,
                letter.comment(),
                at,
                owed.told().accepted().map(DirectSending::level),
                owed.told().tried().map(DirectSending::level),
                owed.insisted());
        return next(owed, Adapter.lane(course.tenant()), points, digest, at, delivery.deliver(adapter, rating));
    }

    private Next next(
            Owed owed, RegistrationId lane, Optional<Points> points, String digest, Instant at, DirectAnswer answer) {
        return switch (answer) {
            case DirectAnswer.Taken() -> {
                holds.answered(lane);
                yield new Next.Accepted(points, digest, Optional.of(at));
            }
            case DirectAnswer.Stands _ -> {
                holds.answered(lane);
                yield new Next.Stand(Optional.empty(), false);
            }
            case DirectAnswer.Later(String cause, Optional<Duration> retryAfter) -> {
                holds.failed(lane, owed, cause, retryAfter);
                Duration patience = backoff.after(owed.tries() + 1, chance);
                yield again(
                        owed,
                        new Trouble(Trouble.LATER, cause, "", ""),
                        retryAfter
                                .filter(asked -> asked.compareTo(patience) > 0)
                                .orElse(patience));
            }
            // One administrator's act mends it for all: so nothing is parked, and all are tried again.
            case DirectAnswer.DoorShut shut -> {
                holds.failed(lane, owed, shut.cause(), Optional.empty());
                yield again(owed, Trouble.of(shut), backoff.after(owed.tries() + 1, chance));
            }
            case DirectAnswer.Refused refused -> {
                holds.answered(lane);
                yield new Next.Park(Trouble.of(refused));
            }
        };
    }

    private Next again(Owed owed, Trouble trouble, Duration wait) {
        Instant now = clock.instant();
        Instant since = owed.failingSince().orElse(now);
        return Duration.between(since, now).compareTo(settings.giveUpAfter()) >= 0
                ? new Next.Park(trouble.afterTryingFor(settings.giveUpAfter()))
                : new Next.TryAgain(now.plus(wait), trouble, false);
    }

    private static BigDecimal points(Level level) {
        return switch (level) {
            case NOT_YET -> BigDecimal.ZERO;
            case DEVELOPING -> BigDecimal.ONE;
            case PROFICIENT -> BEST;
        };
    }

    private static Level level(Points points) {
        return Arrays.stream(Level.values())
                .filter(level -> points(level).compareTo(points.given()) == 0)
                .findFirst()
                .orElseThrow();
    }

    private static String digest(Adapter adapter, PlatformCourse course, Level level) {
        String all = String.join(
                "\n", adapter.kind().name(), adapter.address().toString(), course.externalId(), level.name());
        return Letter.sha256(all);
    }
}
