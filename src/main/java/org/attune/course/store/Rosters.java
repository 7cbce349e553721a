package org.attune.course.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.attune.course.ContextId;
import org.attune.course.CourseRoster;
import org.attune.course.CourseRoster.State;
import org.attune.course.PersonId;
import org.attune.course.Tenant;
import org.attune.lti.Role;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Member;
import org.attune.lti.services.Roster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rosters of courses (NRPS 2.0): read from the platform when an instructor looks at the class, and at most every quarter of an
 * hour, whichever node is asked. Nobody waits for it: what is known is shown, with the time at which it was read.
 */
@Service
@NamedInterface("store")
public class Rosters implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Rosters.class);
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(15);

    /** A node that died while it was reading is not waited for. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(2);

    private static final Set<Role> STAFF =
            Set.of(Role.ADMINISTRATOR, Role.INSTRUCTOR, Role.TEACHING_ASSISTANT, Role.CONTENT_DEVELOPER);

    private final Enrolments enrolments;
    private final People people;
    private final Roster roster;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("roster-", 1).factory());

    Rosters(
            Enrolments enrolments,
            People people,
            Roster roster,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.enrolments = enrolments;
        this.people = people;
        this.roster = roster;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Has the roster read when it is due, and says what is known by now. */
    public CourseRoster look(ContextId context) {
        Instant now = clock.instant();
        enrolments
                .claim(context, now, AT_MOST_EVERY)
                .ifPresent(source -> threads.execute(() -> read(context, source, now)));
        return of(context);
    }

    private CourseRoster of(ContextId context) {
        Enrolments.Reading reading = enrolments.reading(context);
        Map<PersonId, Optional<Instant>> listed = enrolments.of(context);
        Set<PersonId> back =
                reading.readAt().map(at -> enrolments.cameAfter(context, at)).orElse(Set.of());
        Set<PersonId> left = listed.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent() && !back.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<PersonId> enrolled = new HashSet<>(listed.keySet());
        enrolled.removeAll(left);
        return new CourseRoster(state(reading), reading.readAt(), enrolled, left);
    }

    private State state(Enrolments.Reading reading) {
        if (reading.memberships().isEmpty()) {
            return new State.NotOffered();
        }
        if (reading.failed().isPresent()) {
            return new State.Failed(reading.failed().get());
        }
        Instant longAgo = clock.instant().minus(LONGEST_READING);
        boolean underWay = reading.askedAt()
                .filter(asked -> asked.isAfter(longAgo))
                .filter(asked ->
                        reading.readAt().filter(read -> !read.isBefore(asked)).isEmpty())
                .isPresent();
        return underWay ? new State.BeingRead() : new State.Known();
    }

    private void read(ContextId context, Enrolments.Source source, Instant asked) {
        try {
            switch (roster.members(source.tenant().registration(), URI.create(source.memberships()))) {
                case Answer.Failed<List<Member>> failed ->
                    enrolments.failed(context, failed.failure().cause());
                // Somebody taught there a moment ago: an empty list is a mistake, and nobody has left because of it.
                case Answer.Value<List<Member>>(List<Member> members)
                when members.isEmpty() -> enrolments.failed(context, "The learning platform listed nobody at all.");
                case Answer.Value<List<Member>>(List<Member> members) ->
                    transaction.executeWithoutResult(_ -> keep(context, source.tenant(), members, asked));
            }
        } catch (RuntimeException e) {
            log.warn("The roster of {} could not be read", context, e);
            enrolments.failed(context, "Something went wrong in this tool while the list was being read.");
        }
    }

    private void keep(ContextId context, Tenant tenant, List<Member> members, Instant asked) {
        List<Member> active = members.stream().filter(Member::active).toList();
        List<Member> learners = active.stream().filter(Rosters::learns).toList();
        Set<PersonId> enrolled = Set.copyOf(people.listed(tenant, learners).values());
        Set<PersonId> others = people.known(
                tenant,
                active.stream()
                        .filter(member -> !learns(member))
                        .map(Member::userId)
                        .toList());
        others.removeAll(enrolled);
        // Also those who came before there was a list, and are on none.
        Set<PersonId> left = enrolments.cameBefore(context, asked);
        left.addAll(enrolments.of(context).keySet());
        left.removeAll(enrolled);
        left.removeAll(others);
        enrolments.enrol(context, enrolled);
        enrolments.leave(context, left, asked);
        enrolments.strike(context, others);
        enrolments.read(context, clock.instant());
    }

    private static boolean learns(Member member) {
        return member.roles().contains(Role.LEARNER) && member.roles().stream().noneMatch(STAFF::contains);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
