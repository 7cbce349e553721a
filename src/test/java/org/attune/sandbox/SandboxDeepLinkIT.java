package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a teacher chose in the tool comes back. */
class SandboxDeepLinkIT extends RunningSandbox {

    @Test
    void chosen_items_become_activities_with_columns() throws Exception {
        var data = deepLinkData();
        var page = client.post("/lti/deep-link", Map.of("JWT", deepLinkAnswer(data)));

        assertThat(page.statusCode()).isEqualTo(200);
        var course = client.json("/courses.json").get(0);
        assertThat(course.path("activities")).hasSize(5);
        var added = course.path("activities").get(3);
        assertThat(added.path("title").asString()).isEqualTo("Watching");
        assertThat(added.path("custom").path("module").asString()).isEqualTo("observation-listening");
        var column = client.json("/gradebook.json").get(0).path("columns").get(3);
        assertThat(column.path("resourceId").asString()).isEqualTo("r-1");
        assertThat(column.path("scoreMaximum").asInt()).isEqualTo(50);
        assertThat(column.path("resourceLinkId").asString())
                .isEqualTo(added.path("id").asString());
    }

    @Test
    void a_deep_linking_answer_serves_once_and_must_be_the_tools_own() throws Exception {
        var data = deepLinkData();
        assertThat(client.post("/lti/deep-link", Map.of("JWT", tool.forged(lms.url())))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/lti/deep-link", Map.of("JWT", deepLinkAnswer("another")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/lti/deep-link", Map.of()).statusCode()).isEqualTo(400);
        assertThat(client.json("/courses.json").get(0).path("activities")).hasSize(3);

        var answer = deepLinkAnswer(data);
        assertThat(client.post("/lti/deep-link", Map.of("JWT", answer)).statusCode())
                .isEqualTo(200);
        assertThat(client.post("/lti/deep-link", Map.of("JWT", answer)).statusCode())
                .isEqualTo(400);
        assertThat(client.json("/courses.json").get(0).path("activities")).hasSize(5);
    }
}
