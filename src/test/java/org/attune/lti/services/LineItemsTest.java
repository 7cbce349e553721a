package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.attune.lti.services.FakePlatform.status;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.attune.lti.services.Failure.TokenRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineItemsTest {

    private static final NewLineItem COLUMN = new NewLineItem(
            "Attachment", new BigDecimal("100.00"), Optional.of("module-1"), Optional.of("area-3"), Optional.empty());

    private final ServicesFixture fixture = new ServicesFixture();
    private final FakePlatform platform = fixture.platform;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_query_is_added_to_the_one_that_is_there_and_one_media_type_is_accepted() {
        platform.ok = "[]";
        assertThat(ServicesFixture.value(find(LineItemQuery.of("module 1&x", "área"))))
                .isEmpty();
        assertThat(fixture.last().uri())
                .isEqualTo(URI.create("/services/2/lineitems?type_id=3&resource_id=module%201%26x&tag=%C3%A1rea"));
        assertThat(fixture.last().accept()).isEqualTo("application/vnd.ims.lis.v2.lineitemcontainer+json");
    }

    @Test
    void items_are_read_with_numbers_in_quotes_and_without_what_is_optional() {
        platform.ok = "[%s,{\"id\":\"%s\",\"label\":\"B\",\"scoreMaximum\":\"12.5\"}]"
                .formatted(item("10"), platform.url("/services/x"));
        List<LineItem> found = ServicesFixture.value(find(LineItemQuery.ALL));
        assertThat(found.getFirst().resourceLinkId()).contains("77");
        assertThat(found.getLast())
                .isEqualTo(new LineItem(
                        platform.url("/services/x"),
                        "B",
                        new BigDecimal("12.5"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_does_not_match_is_left_out_where_the_platform_ignores_the_query() {
        platform.ok = "[%s]".formatted(item("10"));
        assertThat(ServicesFixture.value(find(LineItemQuery.of("another", "area-3"))))
                .isEmpty();
        assertThat(ServicesFixture.value(find(LineItemQuery.ofLink("77")))).hasSize(1);
    }

    @Test
    void items_on_another_host_or_without_an_address_are_left_out() {
        platform.ok = """
                [{"id":"http://evil.example/item","label":"A","scoreMaximum":1},{"label":"B","scoreMaximum":1},
                {"id":"not an address","label":"C","scoreMaximum":1}]""";
        assertThat(ServicesFixture.value(find(LineItemQuery.ALL))).isEmpty();
    }

    @Test
    void pages_are_followed_through_curly_quotes_and_escaped_ampersands() {
        String next = platform.container() + "&amp;limit=1&amp;from=2";
        platform.next.add(status(200, "[%s]".formatted(item("10")), "Link", "<%s>; rel=“next”".formatted(next)));
        platform.next.add(status(200, "[%s]".formatted(item("11"))));
        assertThat(ServicesFixture.value(find(LineItemQuery.ALL))).hasSize(2);
        assertThat(fixture.last().uri()).isEqualTo(URI.create("/services/2/lineitems?type_id=3&limit=1&from=2"));
    }

    @Test
    void a_next_page_on_another_host_is_not_called() {
        platform.next.add(status(200, "[]", "Link", "<http://evil.example/lineitems>; rel=\"next\""));
        assertThat(ServicesFixture.failure(find(LineItemQuery.ALL))).isInstanceOf(Refused.class);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_next_page_that_leads_back_ends_the_list() {
        platform.next.add(status(200, "[]", "Link", "<%s>; rel=next".formatted(platform.container())));
        assertThat(ServicesFixture.value(find(LineItemQuery.ALL))).isEmpty();
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_list_without_end_is_refused() {
        for (int page = 1; page < 10; page++) {
            platform.next.add(status(200, "[]", "Link", "<?page=%d>; rel=\"next\"".formatted(page)));
        }
        assertThat(ServicesFixture.failure(find(LineItemQuery.ALL))).isInstanceOf(Refused.class);
        assertThat(platform.received).hasSize(5);
    }

    @Test
    void a_fault_on_the_second_page_fails_the_whole() {
        platform.next.add(status(200, "[%s]".formatted(item("10")), "Link", "<?page=2>; rel=\"next\""));
        platform.next.add(status(500, ""));
        assertThat(ServicesFixture.failure(find(LineItemQuery.ALL))).isInstanceOf(RetryLater.class);
    }

    @Test
    void who_may_only_read_reads() {
        platform.scopesAllowed = Set.of(Scope.LINE_ITEM_READ_ONLY.term());
        platform.ok = "[%s]".formatted(item("10"));
        assertThat(ServicesFixture.value(find(LineItemQuery.ALL))).hasSize(1);
        assertThat(ServicesFixture.failure(fixture.lineItems.create(fixture.id, platform.container(), COLUMN)))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TokenRefused.Kind.SCOPE_NOT_GRANTED));
    }

    @Test
    void a_new_item_is_posted_to_the_container() {
        platform.next.add(status(201, item("100")));
        LineItem made = ServicesFixture.value(fixture.lineItems.create(fixture.id, platform.container(), COLUMN));
        assertThat(made.id()).isEqualTo(platform.lineItem());
        assertThat(fixture.last().method()).isEqualTo("POST");
        assertThat(fixture.last().uri()).isEqualTo(URI.create("/services/2/lineitems?type_id=3"));
        assertThat(fixture.last().contentType()).isEqualTo("application/vnd.ims.lis.v2.lineitem+json");
        assertThat(fixture.last().accept()).isEqualTo("application/vnd.ims.lis.v2.lineitem+json");
        assertThat(fixture.last().body())
                .isEqualTo(
                        "{\"label\":\"Attachment\",\"scoreMaximum\":100,\"resourceId\":\"module-1\",\"tag\":\"area-3\"}");
    }

    @Test
    void an_item_that_is_there_is_found_and_not_made_again() {
        platform.next.add(status(200, "[%s]".formatted(item("100"))));
        assertThat(ServicesFixture.value(fixture.lineItems.findOrCreate(fixture.id, platform.container(), COLUMN))
                        .tag())
                .contains("area-3");
        platform.next.add(status(200, "[]"));
        platform.next.add(status(201, item("100")));
        ServicesFixture.value(fixture.lineItems.findOrCreate(fixture.id, platform.container(), COLUMN));
        assertThat(platform.received).extracting(FakePlatform.Received::method).containsExactly("GET", "GET", "POST");
    }

    @Test
    void when_looking_fails_nothing_is_made() {
        platform.next.add(status(503, ""));
        assertThat(ServicesFixture.failure(fixture.lineItems.findOrCreate(fixture.id, platform.container(), COLUMN)))
                .isInstanceOf(RetryLater.class);
        assertThat(platform.received).hasSize(1);
    }

    @Test
    void a_change_sends_back_the_link_and_whatever_else_the_platform_keeps() {
        platform.next.add(status(200, item("10")));
        platform.next.add(status(200, item("20")));
        LineItem changed = new LineItem(
                platform.lineItem(),
                "New name",
                new BigDecimal("20"),
                Optional.of("module-1"),
                Optional.of("area-4"),
                Optional.empty());
        ServicesFixture.value(fixture.lineItems.update(fixture.id, changed));
        assertThat(fixture.last().method()).isEqualTo("PUT");
        assertThat(fixture.last().uri()).isEqualTo(URI.create("/services/2/lineitems/12/lineitem?type_id=3"));
        assertThat(fixture.last().body())
                .contains(
                        "\"resourceLinkId\":\"77\"",
                        "\"submissionReview\":{\"reviewableStatus\":[]}",
                        "\"label\":\"New name\"",
                        "\"scoreMaximum\":20",
                        "\"tag\":\"area-4\"");
    }

    @Test
    void an_item_that_is_gone_is_told() {
        platform.next.add(status(404, "<html>"));
        assertThat(ServicesFixture.failure(fixture.lineItems.read(fixture.id, platform.lineItem())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.LINE_ITEM_GONE));
    }

    @Test
    void labels_and_maxima_that_platforms_choke_on_are_not_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> column("", "10"));
        assertThatIllegalArgumentException().isThrownBy(() -> column("x".repeat(251), "10"));
        assertThatIllegalArgumentException().isThrownBy(() -> column("x", "0"));
        assertThat(column("x".repeat(250), "0.1").label()).hasSize(250);
    }

    private Answer<List<LineItem>> find(LineItemQuery query) {
        return fixture.lineItems.find(fixture.id, platform.container(), query);
    }

    private String item(String maximum) {
        return """
                {"id":"%s","label":"A","scoreMaximum":%s,"resourceId":"module-1","tag":"area-3",\
                "resourceLinkId":"77","submissionReview":{"reviewableStatus":[]}}""".formatted(platform.lineItem(), maximum);
    }

    private static NewLineItem column(String label, String maximum) {
        return new NewLineItem(label, new BigDecimal(maximum), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
