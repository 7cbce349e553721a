package org.attune.competency.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.attune.competency.CaseAddresses;
import org.attune.competency.Competencies;
import org.attune.competency.exchange.DocumentListing.Page;
import org.attune.competency.exchange.DocumentListing.Query;
import org.attune.competency.exchange.DocumentListing.Refused;
import org.attune.competency.exchange.StatusInfo.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class DocumentListingTest {

    private static final String SPECIALIST = "Infant Mental Health Specialist: an index of its competencies";
    private static final String MENTOR = "Infant Mental Health Mentor: an index of its competencies";

    private final List<ObjectNode> all = new PublishedFrameworks(
                    Competencies.read(Path.of("seeds")), new CaseAddresses("https://attune.example.edu"))
            .documents().stream().map(CaseJson::tree).toList();

    @Test
    void without_a_wish_all_are_listed_with_all_they_have() {
        Page page = page(query(null, null, null, null, null, null));

        assertThat(titles(page)).containsExactly(SPECIALIST, MENTOR);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.limit()).isEqualTo(100);
        assertThat(page.documents()).isEqualTo(all);
    }

    @Test
    void a_page_has_no_more_than_was_asked_for_and_knows_how_many_there_are() {
        Page page = page(query("1", "1", null, null, null, null));

        assertThat(titles(page)).containsExactly(MENTOR);
        assertThat(page.total()).isEqualTo(2);
        assertThat(titles(page(query("1", "2", null, null, null, null)))).isEmpty();
    }

    @Test
    void they_are_sorted_by_a_property_up_and_down() {
        assertThat(titles(page(query(null, null, "title", null, null, null)))).containsExactly(MENTOR, SPECIALIST);
        assertThat(titles(page(query(null, null, "title", "desc", null, null)))).containsExactly(SPECIALIST, MENTOR);
        assertThat(titles(page(query(null, null, "nonsense", "desc", null, null))))
                .as("a property that no document has leaves the usual order")
                .containsExactly(SPECIALIST, MENTOR);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "title~'mentor' | Mentor",
                "title~'MENTOR' | Mentor",
                "title!='Infant Mental Health Mentor: an index of its competencies' | Specialist",
                "identifier='8d82c4ed-fba0-4d6a-83de-e98e4796171e' | Mentor",
                "title~'specialist' OR title~'mentor' | Specialist, Mentor",
                "title~'mentor' AND language='en' | Mentor",
                "title~'mentor' AND language='fr' | \"\"",
                "lastChangeDateTime>='2026-01-01T00:00:00Z' | Specialist, Mentor",
                "lastChangeDateTime<'2026-01-01T00:00:00Z' | \"\"",
                "subject='infant mental health' | Specialist, Mentor",
                "subject~'mental,nonsense' | Specialist, Mentor",
                "licenseURI.title='Own words, Apache-2.0' | Specialist, Mentor",
                "officialSourceURL~'x' | \"\"",
                "adoptionStatus<'z' | \"\""
            })
    void a_filter_keeps_those_that_meet_it(String filter, String kept) {
        assertThat(titles(page(query(null, null, null, null, filter, null))).stream()
                        .map(title -> title.contains("Mentor") ? "Mentor" : "Specialist"))
                .isEqualTo(kept.isEmpty() ? List.of() : List.of(kept.split(", ", -1)));
    }

    @Test
    void only_the_chosen_properties_are_shown() {
        assertThat(page(query(null, null, null, null, null, "identifier, title,adoptionStatus"))
                        .documents())
                .allSatisfy(document ->
                        assertThat(document.propertyNames()).containsExactlyInAnyOrder("identifier", "title"));
        assertThat(page(query(null, null, null, null, null, "identifier,nonsense"))
                        .documents())
                .as("a property that no document has leaves all")
                .isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense='x'", "title", "title='x", "title='x' and title='y'", "title='x' AND nonsense='y'", ""
            })
    void a_filter_that_cannot_be_understood_is_refused(String filter) {
        assertThat(DocumentListing.of(all, query(null, null, null, null, filter, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.INVALID_SELECTION_FIELD));
    }

    @Test
    void what_else_cannot_be_understood_is_refused_too() {
        assertThat(List.of(
                        query("0", null, null, null, null, null),
                        query("many", null, null, null, null, null),
                        query(null, "-1", null, null, null, null),
                        query(null, null, null, null, null, ""),
                        query(null, null, null, null, null, "title,,uri")))
                .allSatisfy(query -> assertThat(DocumentListing.of(all, query))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.cause()).isEqualTo(Cause.INVALID_SELECTION_FIELD)));
        assertThat(DocumentListing.of(all, query(null, null, "title", "sideways", null, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.INVALID_SORT_FIELD));
    }

    private static Query query(
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String sort,
            @Nullable String orderBy,
            @Nullable String filter,
            @Nullable String fields) {
        return new Query(limit, offset, sort, orderBy, filter, fields);
    }

    private Page page(Query query) {
        return (Page) DocumentListing.of(all, query);
    }

    private static List<String> titles(Page page) {
        return page.documents().stream()
                .map(document -> document.path("title").asString())
                .toList();
    }
}
