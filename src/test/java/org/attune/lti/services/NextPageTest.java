package org.attune.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    private static final URI PAGE = URI.create("https://lms.example/items?type_id=3");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://lms.example/items?p=2>; rel=\"next\"                                   | https://lms.example/items?p=2",
                "<https://lms.example/items?p=2>; rel=next                                       | https://lms.example/items?p=2",
                "<https://lms.example/items?p=2>;rel = 'next'                                    | https://lms.example/items?p=2",
                "<https://lms.example/i?a=1&amp;p=2>; rel=“next”                                 | https://lms.example/i?a=1&p=2",
                "<https://lms.example/i?p=1>; rel=\"current\", <https://lms.example/i?p=2>; rel=\"next\" | https://lms.example/i?p=2",
                "<https://lms.example/i?p=2>; title=\"x\"; rel=\"last next\"                     | https://lms.example/i?p=2",
                "<https://lms.example/i?a=1,2>; REL=\"NEXT\"                                     | https://lms.example/i?a=1,2",
                "<?type_id=3&p=2>; rel=\"next\"                                                  | https://lms.example/?type_id=3&p=2"
            })
    void the_next_page_is_found(String header, URI next) {
        assertThat(NextPage.in(List.of(header), PAGE).map(URI::getQuery)).contains(next.getQuery());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<https://lms.example/i>; rel=\"prev\"",
                "<https://lms.example/next>; rel=\"last\"",
                "<https://lms.example/i>; rel=\"nextish\"",
                "<not an address>; rel=\"next\"",
                "https://lms.example/i; rel=\"next\""
            })
    void where_there_is_none_none_is_found(String header) {
        assertThat(NextPage.in(List.of(header), PAGE)).isEmpty();
    }
}
