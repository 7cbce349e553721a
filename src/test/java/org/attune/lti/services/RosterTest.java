package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.lti.services.FakePlatform.status;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attune.lti.Role;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterTest {

    private final ServicesFixture fixture = new ServicesFixture();
    private final URI memberships = fixture.platform.url("/services/CourseSection/2/bindings/3/memberships");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void members_come_with_short_and_full_roles_over_all_pages() {
        fixture.platform.next.add(status(200, """
                {"id":"x","context":{"id":"2"},"members":[
                 {"user_id":"1","name":"Ada","email":"a@example.edu","roles":["Learner"],"status":"Active"},
                 {"user_id":2,"given_name":"Bo","family_name":"Lin","status":"Inactive",
                  "roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
                           "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator", 7]}]}""", "Link", "<%s?from=2&limit=2>; rel=\"next\"".formatted(memberships)));
        fixture.platform.next.add(status(200, "{\"members\":[{\"user_id\":\"3\"},{\"name\":\"nobody\"}]}"));
        assertThat(ServicesFixture.value(members()))
                .containsExactly(
                        new Member("1", Optional.of("Ada"), Optional.of("a@example.edu"), Set.of(Role.LEARNER), true),
                        new Member(
                                "2",
                                Optional.of("Bo Lin"),
                                Optional.empty(),
                                Set.of(Role.INSTRUCTOR, Role.ADMINISTRATOR),
                                false),
                        new Member("3", Optional.empty(), Optional.empty(), Set.of(), true));
        assertThat(fixture.last().accept()).isEqualTo("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
    }

    @Test
    void the_first_page_is_read_alone_and_says_whether_there_are_more() {
        fixture.platform.next.add(status(
                200,
                "{\"members\":[{\"user_id\":\"1\"},{\"name\":\"nobody\"}]}",
                "Link",
                "<%s?from=2>; rel=\"next\"".formatted(memberships)));

        FirstPage<Member> page = ServicesFixture.value(fixture.roster.firstPage(fixture.id, memberships));

        assertThat(page.entries()).extracting(Member::userId).containsExactly("1");
        assertThat(page.more()).isTrue();
    }

    @Test
    void an_empty_course_is_no_fault_and_a_web_page_is_no_course() {
        fixture.platform.next.add(status(200, "{\"members\":[]}"));
        assertThat(ServicesFixture.value(members())).isEmpty();
        fixture.platform.next.add(status(200, "<html>"));
        assertThat(ServicesFixture.failure(members())).isInstanceOf(RetryLater.class);
        fixture.platform.next.add(status(200, "{}"));
        assertThat(ServicesFixture.failure(members())).isInstanceOf(Refused.class);
    }

    @Test
    void a_roster_beyond_the_limit_is_refused() {
        fixture.platform.ok = IntStream.rangeClosed(1, 41)
                .mapToObj("{\"user_id\":\"%d\"}"::formatted)
                .collect(Collectors.joining(",", "{\"members\":[", "]}"));
        assertThat(ServicesFixture.failure(members())).isInstanceOf(Refused.class);
    }

    private Answer<List<Member>> members() {
        return fixture.roster.members(fixture.id, memberships);
    }
}
