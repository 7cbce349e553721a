package org.attune.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger reads the frameworks over HTTP, and nothing else. */
@ApplicationTest
class ExchangeIT {

    private static final String SPECIALIST = "f522ac37-f3e8-45f1-b4a2-c9c87926e1b3";
    private static final String MENTOR = "8d82c4ed-fba0-4d6a-83de-e98e4796171e";
    private static final String ATTACHMENT = "f0fa2b9c-c232-32da-b5f8-023fce2eae8e";

    @Autowired
    TestPlatform platform;

    @ParameterizedTest
    @CsvSource({
        "CFDocuments, CFDocumentSetDType",
        "CFDocuments/" + SPECIALIST + ", CFDocumentDType",
        "CFPackages/" + MENTOR + ", CFPackageDType",
        "CFItems/" + ATTACHMENT + ", CFItemDType",
        "CFItemAssociations/" + ATTACHMENT + ", CFAssociationSetDType",
        "CFAssociations/efc09192-97e0-375c-be03-a6308b88e18e, CFAssociationDType",
        "CFItemTypes/ae989fb7-6ab5-4a6a-96ae-b664f4449777, CFItemTypeSetDType",
        "CFConcepts/2e1b94f0-99c4-4337-8b3e-b88f655b8144, CFConceptSetDType",
        "CFLicenses/3ea64d53-9e46-4a0b-82b3-face0e156d84, CFLicenseDType"
    })
    void each_address_answers_a_stranger_by_the_schema(String path, String type) {
        TestPage answer = read(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.header("Cache-Control")).hasValue("max-age=3600, public");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(problems(type, answer)).isEmpty();
    }

    @Test
    void an_address_in_a_body_leads_back_here() {
        JsonNode item = json(read("CFItems/" + ATTACHMENT));

        TestPage document =
                new TestBrowser().get(URI.create(item.at("/CFDocumentURI/uri").asString()));
        TestPage whole = new TestBrowser()
                .get(URI.create(json(document).at("/CFPackageURI/uri").asString()));

        assertThat(item.path("uri").asString()).isEqualTo(root() + "/CFItems/" + ATTACHMENT);
        assertThat(json(whole).at("/CFDocument/identifier").asString()).isEqualTo(SPECIALIST);
    }

    @Test
    void a_page_of_documents_names_its_neighbours() {
        TestPage page = read("CFDocuments?limit=1&offset=0&sort=title&filter=language%3D%27en%27");

        assertThat(json(page).path("CFDocuments")).hasSize(1);
        assertThat(json(page).at("/CFDocuments/0/identifier").asString()).isEqualTo(MENTOR);
        assertThat(page.header("X-Total-Count")).hasValue("2");
        String same = "&sort=title&filter=language%3D%27en%27>; rel=";
        assertThat(page.header("Link").orElseThrow().split(", ", -1))
                .containsExactly(
                        "<" + root() + "/CFDocuments?limit=1&offset=1" + same + "\"next\"",
                        "<" + root() + "/CFDocuments?limit=1&offset=1" + same + "\"last\"",
                        "<" + root() + "/CFDocuments?limit=1&offset=0" + same + "\"first\"");

        TestPage last = read("CFDocuments?limit=1&offset=1");
        assertThat(last.header("Link").orElseThrow())
                .contains("offset=0>; rel=\"prev\"")
                .doesNotContain("next");
        assertThat(read("CFDocuments?offset=" + Integer.MAX_VALUE)
                        .header("Link")
                        .orElseThrow())
                .contains("offset=0>; rel=\"prev\"")
                .doesNotContain("next");
    }

    @ParameterizedTest
    @CsvSource({
        "CFItems/00000000-0000-4000-8000-000000000000, 404, unknownobject",
        "CFItems/" + SPECIALIST + ", 404, unknownobject",
        "CFRubrics/" + SPECIALIST + ", 404, unknownobject",
        "CFSubjects/" + SPECIALIST + ", 404, unknownobject",
        "CFNothing, 404, unknownobject",
        "CFItems/tf-attachment, 404, invalid_uuid",
        "CFItems/1-1-1-1-1, 404, invalid_uuid",
        "CFDocuments?fields=, 400, invalid_selection_field",
        "CFDocuments?limit=0, 400, invalid_selection_field",
        "CFDocuments?filter=nonsense, 400, invalid_selection_field",
        "CFDocuments?orderBy=sideways, 400, invalid_sort_field"
    })
    void a_refusal_is_told_as_the_specification_wants_it(String path, int status, String code) {
        TestPage answer = read(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(problems("imsx_StatusInfoDType", answer)).isEmpty();
        assertThat(json(answer).path("imsx_codeMajor").asString()).isEqualTo("failure");
        assertThat(json(answer)
                        .at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue")
                        .asString())
                .isEqualTo(code);
    }

    @Test
    void the_discovery_document_names_this_server_and_what_it_serves() {
        JsonNode document = json(read("discovery/imscasev1p1_openapi3_v1p0.json"));

        assertThat(document.path("openapi").asString()).startsWith("3.0");
        assertThat(document.at("/servers/0/url").asString()).isEqualTo(root());
        assertThat(document.path("paths").propertyNames())
                .contains("/CFDocuments", "/CFPackages/{sourcedId}", "/CFItemAssociations/{sourcedId}")
                .hasSize(9);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        URI address = URI.create(root() + "/CFPackages/" + SPECIALIST);
        String tag = new TestBrowser().get(address).header("ETag").orElseThrow();

        TestPage again = new TestBrowser().send(HttpRequest.newBuilder(address).header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_package_travels_compressed() {
        TestPage answer = new TestBrowser()
                .send(HttpRequest.newBuilder(URI.create(root() + "/CFPackages/" + SPECIALIST))
                        .header("Accept-Encoding", "gzip"));

        assertThat(answer.header("Content-Encoding")).hasValue("gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "specialist/moodle.csv, attune-specialist-moodle-competencies.csv, 'Parent ID number,ID number,'",
        "mentor/moodle.csv, attune-mentor-moodle-competencies.csv, 'Parent ID number,ID number,'",
        "specialist/canvas.csv, attune-specialist-canvas-outcomes.csv, 'vendor_guid,object_type,'",
        "mentor/canvas.csv, attune-mentor-canvas-outcomes.csv, 'vendor_guid,object_type,'"
    })
    void a_stranger_downloads_the_files(String path, String name, String start) {
        TestPage file = new TestBrowser().get(URI.create(platform.toolUrl() + "/frameworks/" + path));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).hasValue("attachment; filename=\"" + name + "\"");
        assertThat(file.body()).startsWith(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/frameworks",
                "/frameworks/specialist",
                "/frameworks/nobody/moodle.csv",
                "/frameworks/specialist/moodle.csv/more",
                "/ims/case/v1p0/CFDocuments",
                "/ims"
            })
    void there_is_nothing_else_for_a_stranger(String path) {
        assertThat(new TestBrowser().get(URI.create(platform.toolUrl() + path)).status())
                .isEqualTo(404);
    }

    @Test
    void nobody_writes() {
        for (String path : List.of("/ims/case/v1p1/CFDocuments", "/frameworks/mentor/canvas.csv")) {
            assertThat(new TestBrowser()
                            .post(URI.create(platform.toolUrl() + path), Map.of())
                            .status())
                    .isIn(403, 404);
        }
    }

    private TestPage read(String path) {
        return new TestBrowser()
                .send(HttpRequest.newBuilder(URI.create(root() + "/" + path)).header("Accept", "application/json"));
    }

    private String root() {
        return platform.toolUrl() + "/ims/case/v1p1";
    }

    private static List<String> problems(String type, TestPage answer) {
        return PublishedSchema.problems(type, answer.body().getBytes(UTF_8));
    }

    private static JsonNode json(TestPage answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
