package org.attune.lti.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.RegistrationId;
import org.attune.lti.Role;
import org.attune.words.Message;

/** Tries out what a course of a platform allows: reads the first page of its columns and of its roster. It changes nothing there. */
public final class ContextCheck {

    private final LineItems lineItems;
    private final Roster roster;

    ContextCheck(LineItems lineItems, Roster roster) {
        this.lineItems = lineItems;
        this.roster = roster;
    }

    /** @param grades as the last launch of a link of the course told it; absent where none did */
    public List<Finding> of(RegistrationId registration, Optional<GradeService> grades, Optional<URI> memberships) {
        List<Finding> findings = new ArrayList<>();
        findings.add(columns(registration, grades));
        grades.ifPresent(service -> {
            findings.add(allowed(service, GradeService.SCORE, "lti.check.course.score", "lti.check.course.score.none"));
            findings.add(
                    allowed(service, GradeService.RESULT, "lti.check.course.result", "lti.check.course.result.none"));
            findings.add(
                    allowed(service, GradeService.LINE_ITEM, "lti.check.course.make", "lti.check.course.make.none"));
        });
        findings.add(people(registration, memberships));
        return findings;
    }

    private Finding columns(RegistrationId registration, Optional<GradeService> grades) {
        Message what = Message.of("lti.check.course.columns");
        Optional<URI> container = grades.flatMap(GradeService::lineItems);
        if (container.isEmpty()) {
            return Finding.ill(what, Message.of("lti.check.course.columns.none"));
        }
        return switch (lineItems.firstPage(registration, container.get())) {
            case Answer.Failed<FirstPage<LineItem>>(Failure failure) -> Finding.of(what, failure);
            case Answer.Value<FirstPage<LineItem>>(FirstPage<LineItem> page) ->
                Finding.well(
                        what,
                        Message.of(
                                page.more() ? "lti.check.course.columns.more" : "lti.check.course.columns.read",
                                page.entries().size()));
        };
    }

    /** What the launch says that it allows; whether it is true shows only in doing it. */
    private static Finding allowed(GradeService service, String scope, String key, String otherwise) {
        Message what = Message.of(key);
        return service.allows(scope)
                ? Finding.well(what, Message.of("lti.check.course.allowed"))
                : Finding.ill(what, Message.of(otherwise));
    }

    private Finding people(RegistrationId registration, Optional<URI> memberships) {
        Message what = Message.of("lti.check.course.people");
        if (memberships.isEmpty()) {
            return Finding.ill(what, Message.of("lti.check.course.people.none"));
        }
        return switch (roster.firstPage(registration, memberships.get())) {
            case Answer.Failed<FirstPage<Member>>(Failure failure) -> Finding.of(what, failure);
            case Answer.Value<FirstPage<Member>>(FirstPage<Member> page) -> people(what, page);
        };
    }

    private static Finding people(Message what, FirstPage<Member> page) {
        int listed = page.entries().size();
        if (listed == 0) {
            return Finding.ill(what, Message.of("lti.check.course.people.nobody"));
        }
        long learners = page.entries().stream()
                .filter(member -> member.roles().contains(Role.LEARNER))
                .count();
        boolean named = page.entries().stream().anyMatch(member -> member.name().isPresent());
        Message read = Message.of(
                page.more() ? "lti.check.course.people.more" : "lti.check.course.people.read", listed, learners);
        return Finding.well(what, named ? read : Message.of("lti.check.course.people.nameless", read));
    }
}
