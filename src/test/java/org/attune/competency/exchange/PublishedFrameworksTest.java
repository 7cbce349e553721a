package org.attune.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.competency.CaseAddresses;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.FrameworkId;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFrameworksTest {

    private final Competencies competencies = Competencies.read(Path.of("seeds"));
    private final PublishedFrameworks published =
            new PublishedFrameworks(competencies, new CaseAddresses("https://attune.example.edu/"));

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void a_package_keeps_to_the_schema(String framework) {
        byte[] json = CaseJson.bytes(packageOf(framework));

        assertThat(PublishedSchema.problems("CFPackageDType", json)).isEmpty();
        assertThat(new String(json, UTF_8)).doesNotContain("null", "[]", "{}", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"fullStatement\":   | \"fullSentence\":",
                "\"identifier\":\"f522 | \"identifier\":\"F522",
                "\"isChildOf\"        | \"isBelow\"",
                "2026-11-21T          | 21.11.2026 T",
                "\"caseVersion\":\"1.1\" | \"caseVersion\":\"1.0\"",
                "\"title\":           | \"headline\":"
            })
    void the_schema_refuses_what_is_not_of_its_model(String good, String bad) {
        String json = new String(CaseJson.bytes(packageOf("specialist")), UTF_8);
        assertThat(json).contains(good);

        assertThat(PublishedSchema.problems(
                        "CFPackageDType", json.replace(good, bad).getBytes(UTF_8)))
                .isNotEmpty();
    }

    @Test
    void what_stands_alone_keeps_to_the_schema_too() {
        for (String framework : List.of("specialist", "mentor")) {
            CfPackage whole = packageOf(framework);
            served("CFDocuments", whole.document().identifier(), "CFDocumentDType");
            // One of each kind: hundreds of validations of the same shape would tell nothing more.
            oneOfEach(whole.items().stream().collect(groupingBy(CfItem::type))).forEach(item -> {
                served("CFItems", item.identifier(), "CFItemDType");
                served("CFItemAssociations", item.identifier(), "CFAssociationSetDType");
            });
            oneOfEach(whole.associations().stream().collect(groupingBy(CfAssociation::associationType)))
                    .forEach(association -> served("CFAssociations", association.identifier(), "CFAssociationDType"));
            whole.definitions().types().forEach(type -> served("CFItemTypes", type.identifier(), "CFItemTypeSetDType"));
            whole.definitions()
                    .licenses()
                    .forEach(license -> served("CFLicenses", license.identifier(), "CFLicenseDType"));
            served("CFConcepts", whole.definitions().concepts().getFirst().identifier(), "CFConceptSetDType");
        }
    }

    @Test
    void every_address_in_a_package_leads_to_what_it_names() {
        String root = "https://attune.example.edu/ims/case/v1p1/";
        CfPackage whole = packageOf("mentor");
        Stream<String> addresses = Stream.of(
                        whole.items().stream().map(CfItem::uri),
                        whole.items().stream().map(item -> item.typeUri().uri()),
                        whole.items().stream()
                                .flatMap(item -> item.concept().stream().map(Link::uri)),
                        whole.associations().stream().map(CfAssociation::uri),
                        whole.associations().stream()
                                .map(association -> association.originNodeURI().uri()),
                        whole.associations().stream()
                                .map(association ->
                                        association.destinationNodeURI().uri()),
                        Stream.of(
                                whole.document().uri(),
                                whole.document().licenseURI().uri()))
                .flatMap(uris -> uris)
                .map(Object::toString)
                .distinct();

        assertThat(addresses).hasSizeGreaterThan(500).allSatisfy(address -> {
            assertThat(address).startsWith(root);
            String[] path = address.substring(root.length()).split("/", -1);
            assertThat(published.find(path[0], UUID.fromString(path[1]))).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"specialist, 8, 45, 76, 19", "mentor, 11, 61, 95, 20"})
    void a_package_has_all_of_its_framework(String framework, int expertise, int areas, int statements, int parts) {
        Map<String, List<CfItem>> byType = packageOf(framework).items().stream().collect(groupingBy(CfItem::type));

        assertThat(byType.keySet())
                .containsExactlyInAnyOrder(
                        "Area of expertise", "Knowledge or skill area", "Statement of practice", "Part");
        assertThat(byType.get("Area of expertise")).hasSize(expertise);
        assertThat(byType.get("Knowledge or skill area")).hasSize(areas);
        assertThat(byType.get("Statement of practice")).hasSize(statements);
        assertThat(byType.get("Part")).hasSize(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"specialist", "mentor"})
    void the_items_are_one_tree_below_the_document(String framework) {
        CfPackage whole = packageOf(framework);
        List<CfAssociation> branches = associations(whole, AssociationType.IS_CHILD_OF);
        Map<UUID, UUID> parents = branches.stream()
                .collect(toMap(
                        branch -> branch.originNodeURI().identifier(),
                        branch -> branch.destinationNodeURI().identifier()));

        assertThat(parents.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        whole.items().stream().map(CfItem::identifier).toList());
        assertThat(parents.keySet())
                .allSatisfy(item -> assertThat(
                                Stream.iterate(Optional.of(item), Optional::isPresent, at -> at.map(parents::get))
                                        .limit(6)
                                        .map(Optional::orElseThrow))
                        .last()
                        .isEqualTo(whole.document().identifier()));
        branches.stream()
                .collect(groupingBy(branch -> branch.destinationNodeURI().identifier()))
                .values()
                .forEach(siblings -> assertThat(siblings)
                        .extracting(branch -> branch.sequenceNumber().orElseThrow())
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, siblings.size())
                                .boxed()
                                .toList()));
    }

    @Test
    void statements_are_related_to_the_areas_that_they_draw_on() {
        for (Framework framework : competencies.frameworks()) {
            Map<UUID, List<UUID>> related =
                    associations(packageOf(framework.id().value()), AssociationType.IS_RELATED_TO).stream()
                            .collect(groupingBy(
                                    association -> association.originNodeURI().identifier(),
                                    mapping(
                                            association -> association
                                                    .destinationNodeURI()
                                                    .identifier(),
                                            toList())));
            for (Statement statement : framework.statements()) {
                assertThat(related.get(statement.uuid()))
                        .containsExactlyElementsOf(statement.areas().stream()
                                .map(id -> CaseIdentifiers.item(framework, area(id.value())))
                                .toList());
            }
        }
    }

    @Test
    void an_area_of_both_frameworks_has_a_place_in_each_and_these_match() {
        CfItem specialists = item("specialist", "tf-attachment");
        CfItem mentors = item("mentor", "tf-attachment");

        assertThat(specialists.abbreviatedStatement()).hasValue("Attachment, separation, trauma, grief & loss");
        assertThat(mentors.abbreviatedStatement()).hasValue("Attachment, separation, trauma & loss");
        assertThat(specialists.concept()).isEqualTo(mentors.concept());
        assertThat(associations(packageOf("specialist"), AssociationType.EXACT_MATCH_OF))
                .hasSize(44 + 8)
                .anySatisfy(match -> {
                    assertThat(match.originNodeURI().identifier()).isEqualTo(specialists.identifier());
                    assertThat(match.destinationNodeURI().identifier()).isEqualTo(mentors.identifier());
                });
        assertThat(associations(packageOf("mentor"), AssociationType.EXACT_MATCH_OF))
                .hasSize(44 + 8)
                .anySatisfy(match -> {
                    assertThat(match.originNodeURI().identifier()).isEqualTo(mentors.identifier());
                    assertThat(match.destinationNodeURI().identifier()).isEqualTo(specialists.identifier());
                });
    }

    @Test
    void reflective_supervision_is_the_mentors_alone() {
        CfItem supervision = item("mentor", "ds-supervision");

        assertThat(supervision.fullStatement()).startsWith("Reflective supervision. ");
        assertThat(packageOf("specialist").items())
                .extracting(CfItem::humanCodingScheme)
                .doesNotContain("ds-supervision");
        assertThat(associations(packageOf("mentor"), AssociationType.EXACT_MATCH_OF))
                .noneMatch(match -> match.touches(supervision.identifier()));
    }

    @Test
    void a_statement_that_the_list_repeats_is_a_peer_of_the_first() {
        assertThat(associations(packageOf("specialist"), AssociationType.IS_PEER_OF))
                .singleElement()
                .satisfies(peers -> {
                    assertThat(peers.originNodeURI().title()).isEqualTo("S-TF-15");
                    assertThat(peers.destinationNodeURI().title()).isEqualTo("S-TF-04");
                    assertThat(peers.notes()).isPresent();
                });
    }

    @Test
    void for_whom_a_statement_counts_and_how_it_is_shown_are_extensions() {
        assertThat(item("mentor", "M-TF-13").extensions())
                .containsEntry("attune:designations", List.of("P", "RF"))
                .containsEntry("attune:shown", List.of("practised"));
        assertThat(item("specialist", "S-TF-01").extensions()).isEmpty();
    }

    /** Registries know these. They were computed apart from this code, by the recipe of the decision on identifiers. */
    @Test
    void identifiers_are_for_ever() {
        assertThat(item("specialist", "tf-attachment").identifier())
                .hasToString("f0fa2b9c-c232-32da-b5f8-023fce2eae8e");
        assertThat(item("mentor", "tf-attachment").identifier()).hasToString("61384fa3-51c7-3022-9603-1ae5290e991a");
        assertThat(item("specialist", "DS").identifier()).hasToString("f94a32ee-159e-380a-af94-c7eea9768d51");
        assertThat(item("mentor", "ds-supervision").identifier()).hasToString("4c35a689-994f-3ff6-a284-fe5e27b4c544");
        assertThat(item("specialist", "S-TF-07").identifier()).hasToString("10ff0a05-f723-4a46-884c-431d5544e446");
        assertThat(item("specialist", "S-TF-07-a").identifier()).hasToString("80fb47ec-6cf9-3f65-9a58-4bccbe62bb08");
        assertThat(associations(packageOf("specialist"), AssociationType.EXACT_MATCH_OF))
                .extracting(match -> match.identifier().toString())
                .contains("efc09192-97e0-375c-be03-a6308b88e18e");
    }

    @Test
    void the_time_of_the_last_change_is_that_of_the_seeds() {
        assertThat(packageOf("specialist").document().lastChangeDateTime())
                .isEqualTo(Instant.parse("2026-11-21T19:44:16Z"))
                .isEqualTo(competencies.areasChanged());
        assertThat(item("mentor", "M-TF-01").lastChangeDateTime())
                .isEqualTo(framework("mentor").changed());
    }

    @Test
    void a_concept_is_served_with_those_below_it() {
        UUID directService = competencies.expertise().get(3).uuid();

        CfConcept.Set found =
                (CfConcept.Set) published.find("CFConcepts", directService).orElseThrow();

        assertThat(found.concepts().getFirst().identifier()).isEqualTo(directService);
        assertThat(found.concepts())
                .hasSize(1
                        + competencies
                                .areas(competencies.expertise().get(3).id())
                                .size());
        assertThat(published.find("CFConcepts", CaseIdentifiers.concept(area("tf-attachment"))))
                .get()
                .isInstanceOfSatisfying(
                        CfConcept.Set.class, set -> assertThat(set.concepts()).hasSize(1));
    }

    @Test
    void an_items_associations_are_those_of_both_its_ends_and_of_both_packages() {
        CfItem area = item("specialist", "tf-attachment");

        CfAssociationSet found = (CfAssociationSet)
                published.find("CFItemAssociations", area.identifier()).orElseThrow();

        assertThat(found.associations())
                .allMatch(association -> association.touches(area.identifier()))
                .extracting(CfAssociation::associationType)
                .contains(AssociationType.IS_CHILD_OF, AssociationType.IS_RELATED_TO)
                .filteredOn(AssociationType.EXACT_MATCH_OF::equals)
                .hasSize(2);
    }

    private void served(String collection, UUID identifier, String type) {
        CaseBody body = published.find(collection, identifier).orElseThrow();
        assertThat(PublishedSchema.problems(type, CaseJson.bytes(body)))
                .as("%s/%s", collection, identifier)
                .isEmpty();
    }

    private static <T> List<T> oneOfEach(Map<?, List<T>> kinds) {
        return kinds.values().stream().map(List::getFirst).toList();
    }

    private static List<CfAssociation> associations(CfPackage whole, AssociationType type) {
        return whole.associations().stream()
                .filter(association -> association.associationType() == type)
                .toList();
    }

    private CfItem item(String framework, String code) {
        return packageOf(framework).items().stream()
                .filter(item -> item.humanCodingScheme().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private CfPackage packageOf(String framework) {
        return (CfPackage)
                published.find("CFPackages", framework(framework).uuid()).orElseThrow();
    }

    private Framework framework(String id) {
        return competencies.framework(new FrameworkId(id)).orElseThrow();
    }

    private KnowledgeArea area(String id) {
        return competencies.area(new KnowledgeAreaId(id)).orElseThrow();
    }
}
