package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The roster. */
class SandboxRosterIT extends RunningSandbox {

    @Test
    void the_roster_has_everyone_and_says_no_more_than_each_shares() throws IOException {
        var token = client.token(SandboxClient.ROSTER);
        var media = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
        var first = client.read("/nrps/2/memberships?type_id=1", token, media);
        var next = first.headers().firstValue("Link").orElseThrow();
        var second = client.read(next.substring(1, next.indexOf('>')), token, media);
        var members = new ArrayList<JsonNode>();
        client.json(first).path("members").forEach(members::add);
        client.json(second).path("members").forEach(members::add);

        assertThat(members).hasSize(6);
        assertThat(members.get(0).path("roles").get(0).asString()).isEqualTo("Instructor");
        assertThat(members.get(1).path("email").asString()).contains("amara@");
        assertThat(members.get(4).path("name").asString()).isEqualTo("Yusuf Demir");
        assertThat(members.get(4).has("email")).isFalse();
        assertThat(members.get(5).has("name")).isFalse();

        switches("names", "withheld");
        assertThat(client.json(client.read("/nrps/2/memberships?type_id=1", token, media))
                        .path("members")
                        .get(1)
                        .has("name"))
                .isFalse();
    }
}
