package org.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that tools read and make. */
class SandboxLineItemsIT extends RunningSandbox {

    @Test
    void each_module_comes_with_a_column_of_its_own() throws IOException {
        var items = client.json(client.read(lineItems(), client.gradesToken(), SandboxClient.LINE_ITEMS));

        assertThat(items).hasSize(3);
        assertThat(items.get(0).path("resourceLinkId").asString()).isEqualTo("11");
        assertThat(items.get(0).path("id").asString()).contains("/lineitem?type_id=1");
    }

    @Test
    void a_tool_makes_changes_and_deletes_its_columns() throws IOException {
        var token = client.gradesToken();
        var made = makeColumn(token, "Listening", "area-1");
        assertThat(made.statusCode()).isEqualTo(201);
        var id = client.json(made).path("id").asString();

        var changed = client.write(
                "PUT", id, token, SandboxClient.LINE_ITEM, "{\"label\":\"Listening well\",\"scoreMaximum\":4}");
        assertThat(client.json(changed).path("label").asString()).isEqualTo("Listening well");
        assertThat(client.json(client.read(id, token, SandboxClient.LINE_ITEM))
                        .path("scoreMaximum")
                        .asInt())
                .isEqualTo(4);

        assertThat(client.write("DELETE", id, token, SandboxClient.LINE_ITEM, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.read(id, token, SandboxClient.LINE_ITEM).statusCode()).isEqualTo(404);
    }

    @Test
    void columns_are_found_again_by_resource_id_and_tag_and_link() throws IOException {
        var token = client.gradesToken();
        makeColumn(token, "Listening", "area-1");
        makeColumn(token, "Observing", "area-2");

        assertThat(client.json(client.read(lineItems() + "&resource_id=area-2", token, SandboxClient.LINE_ITEMS)))
                .hasSize(1);
        assertThat(client.json(client.read(lineItems() + "&tag=competency", token, SandboxClient.LINE_ITEMS)))
                .hasSize(2);
        assertThat(client.json(client.read(lineItems() + "&resource_link_id=11", token, SandboxClient.LINE_ITEMS)))
                .hasSize(1);
    }

    @Test
    void a_long_list_goes_on_at_the_next_link() throws IOException {
        var token = client.gradesToken();
        for (int n = 0; n < 20; n++) {
            makeColumn(token, "Column " + n, "area-" + n);
        }
        var pages = 0;
        var seen = 0;
        var next = lineItems();
        while (!next.isEmpty()) {
            var page = client.read(next, token, SandboxClient.LINE_ITEMS);
            seen += client.json(page).size();
            pages++;
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }
        assertThat(seen).isEqualTo(23);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void bad_line_items_are_refused() throws IOException {
        var token = client.gradesToken();
        for (var body : List.of(
                "",
                "[]",
                "{\"label\":\" \",\"scoreMaximum\":1}",
                "{\"label\":\"x\"}",
                "{\"label\":\"x\",\"scoreMaximum\":0}",
                "{\"label\":\"x\",\"scoreMaximum\":\"1\"}")) {
            assertThat(client.write("POST", lineItems(), token, SandboxClient.LINE_ITEM, body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        var elsewhere = "{\"label\":\"x\",\"scoreMaximum\":1,\"resourceLinkId\":\"999\"}";
        assertThat(client.write("POST", lineItems(), token, SandboxClient.LINE_ITEM, elsewhere)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.write("POST", lineItems(), token, "application/json", elsewhere)
                        .statusCode())
                .isEqualTo(415);
        assertThat(client.read(lineItems(), token, "application/json").statusCode())
                .isEqualTo(406);
        assertThat(client.read(lineItems().replace("?type_id=1", ""), token, SandboxClient.LINE_ITEMS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.write("DELETE", firstItem(token), token, SandboxClient.LINE_ITEM, "")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void a_token_is_good_for_its_scopes_only() throws IOException {
        var token = client.token(SandboxClient.AGS + "lineitem.readonly");

        assertThat(client.read(lineItems(), token, SandboxClient.LINE_ITEMS).statusCode())
                .isEqualTo(200);
        assertThat(makeColumn(token, "Listening", "area-1").statusCode()).isEqualTo(401);
        assertThat(client.score(firstItem(token), token, SandboxClient.score(AMARA, 1, Instant.now()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.get(lineItems()).statusCode()).isEqualTo(401);
    }

    @Test
    void making_columns_can_be_forbidden_or_not_offered() throws IOException {
        var token = client.gradesToken();
        switches("line-items", "forbidden");
        assertThat(makeColumn(token, "Listening", "area-1").statusCode()).isEqualTo(403);

        switches("line-items", "not-offered");
        assertThat(client.json(client.askForToken(
                                assertion(), SandboxClient.AGS + "lineitem " + SandboxClient.AGS + "score"))
                        .path("scope")
                        .asString())
                .isEqualTo(SandboxClient.AGS + "score");
    }
}
