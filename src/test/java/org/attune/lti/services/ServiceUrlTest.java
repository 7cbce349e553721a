package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://l.example/12/lineitem, https://l.example/12/lineitem/scores",
        "https://l.example/12/lineitem/, https://l.example/12/lineitem/scores",
        "https://l.example/12/lineitem?type_id=3&x=a%2Fb, https://l.example/12/lineitem/scores?type_id=3&x=a%2Fb",
        "https://l.example/a%20b/lineitem?u=/x/, https://l.example/a%20b/lineitem/scores?u=/x/",
        "https://l.example/12/lineitem?a=1#part, https://l.example/12/lineitem/scores?a=1"
    })
    void scores_go_below_the_path_and_before_the_query(URI lineItem, URI scores) {
        assertThat(ServiceUrl.below(lineItem, "scores")).isEqualTo(scores);
    }

    @ParameterizedTest
    @CsvSource({
        "https://l.example/items, https://l.example/items?tag=a%20%26b",
        "https://l.example/items?type_id=3, https://l.example/items?type_id=3&tag=a%20%26b",
        "https://l.example/items?, https://l.example/items?tag=a%20%26b",
        "https://l.example/items?a=1&, https://l.example/items?a=1&tag=a%20%26b"
    })
    void parameters_join_whatever_query_there_is(URI container, URI asked) {
        assertThat(ServiceUrl.with(container, Map.of("tag", "a &b"))).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "https://l.example/a, https://L.example/b, true",
        "https://l.example/a, https://l.example:443/b, true",
        "http://l.example/a, https://l.example/b, true",
        "https://l.example/a, http://l.example/b, false",
        "https://l.example/a, https://l.example:8443/b, false",
        "https://l.example/a, https://evil.example/l.example, false",
        "https://l.example/a, https://l.example@evil.example/, false",
        "https://l.example/a, /relative, false"
    })
    void only_the_same_host_no_less_safe_is_the_same(URI first, URI other, boolean same) {
        assertThat(ServiceUrl.isOnSameHost(first, other)).isEqualTo(same);
    }
}
