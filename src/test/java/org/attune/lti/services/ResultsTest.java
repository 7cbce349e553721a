package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private final ServicesFixture fixture = new ServicesFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void results_are_asked_for_before_the_query_and_without_a_limit() {
        fixture.platform.ok = """
                [{"id":"x","userId":"42","resultScore":8.5,"resultMaximum":10,"comment":"well"},{"userId":43}]""";
        assertThat(ServicesFixture.value(fixture.results.read(fixture.id, fixture.platform.lineItem())))
                .containsExactly(
                        new Result(
                                "42",
                                Optional.of(new BigDecimal("8.5")),
                                Optional.of(BigDecimal.TEN),
                                Optional.of("well")),
                        // Moodle leaves a zero out
                        new Result("43", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(fixture.last().uri()).isEqualTo(URI.create("/services/2/lineitems/12/lineitem/results?type_id=3"));
        assertThat(fixture.last().accept()).isEqualTo("application/vnd.ims.lis.v2.resultcontainer+json");
    }

    @Test
    void the_result_of_one_learner_is_theirs_alone() {
        fixture.platform.ok = "[{\"userId\":\"43\",\"resultScore\":1}]";
        assertThat(ServicesFixture.value(fixture.results.read(fixture.id, fixture.platform.lineItem(), "42")))
                .isEmpty();
        assertThat(fixture.last().uri().getQuery()).isEqualTo("type_id=3&user_id=42");
    }
}
