package org.attune.competency.exchange;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.CaseAddresses;
import org.attune.competency.CaseIdentifiers;
import org.attune.competency.Competencies;
import org.attune.competency.Designation;
import org.attune.competency.Framework;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.Statement;
import org.attune.competency.Statement.Part;

/**
 * Makes the CFPackage of a framework. Below the document stand the areas of expertise; in each, first its knowledge areas
 * and then its statements; below a statement its parts. An area that another framework names too is an exact match of its
 * place there.
 */
final class FrameworkPackage {

    private static final String LANGUAGE = "en";

    private final Competencies competencies;
    private final CaseAddresses addresses;
    private final Framework framework;
    private final List<CfItem> items = new ArrayList<>();
    private final List<CfAssociation> associations = new ArrayList<>();
    private final List<CfConcept> concepts = new ArrayList<>();

    private FrameworkPackage(Competencies competencies, CaseAddresses addresses, Framework framework) {
        this.competencies = competencies;
        this.addresses = addresses;
        this.framework = framework;
    }

    static CfPackage of(Competencies competencies, CaseAddresses addresses, Framework framework) {
        return new FrameworkPackage(competencies, addresses, framework).made();
    }

    private CfPackage made() {
        CfDocument document = document();
        Node root = new Node(document.title(), document.identifier(), document.uri());
        int sequence = 0;
        for (AreaOfExpertise expertise : competencies.expertise(framework.id())) {
            add(expertise, root, ++sequence);
        }
        return new CfPackage(
                document,
                List.copyOf(items),
                List.copyOf(associations),
                new CfPackage.Definitions(List.copyOf(concepts), List.of(license(addresses)), types(addresses)));
    }

    private CfDocument document() {
        Instant changed = framework.changed().isAfter(competencies.areasChanged())
                ? framework.changed()
                : competencies.areasChanged();
        return new CfDocument(
                framework.uuid(),
                addresses.at("CFDocuments", framework.uuid()),
                "Competency framework",
                "1.1",
                "Attune",
                framework.title() + ": an index of its competencies",
                changed,
                "Attune",
                Rights.DESCRIPTION,
                List.of("Infant mental health"),
                LANGUAGE,
                changed.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                new Link(Rights.TITLE, Rights.IDENTIFIER, addresses.at("CFLicenses", Rights.IDENTIFIER)),
                Rights.TEXT,
                Optional.empty());
    }

    private void add(AreaOfExpertise expertise, Node document, int place) {
        Link concept = concept(
                CaseIdentifiers.concept(expertise),
                expertise.title(),
                expertise.id().value(),
                Optional.empty());
        Node node = item(
                CaseIdentifiers.item(framework, expertise),
                Kind.AREA_OF_EXPERTISE,
                expertise.id().value(),
                expertise.title(),
                expertise.title(),
                Optional.empty(),
                Optional.of(concept),
                competencies.areasChanged(),
                Map.of());
        child(node, document, place, competencies.areasChanged());
        elsewhere()
                .filter(other -> competencies.expertise(other.id()).contains(expertise))
                .forEach(other -> match(node, expertise.title(), CaseIdentifiers.item(other, expertise)));

        int sequence = 0;
        for (KnowledgeArea area : competencies.areas(expertise.id())) {
            Optional<KnowledgeArea.Place> here = area.place(framework.id());
            if (here.isPresent()) {
                add(area, here.get(), node, ++sequence);
            }
        }
        for (Statement statement : framework.statements()) {
            if (statement.areaOfExpertise().equals(expertise.id())) {
                add(statement, node, ++sequence);
            }
        }
    }

    private void add(KnowledgeArea area, KnowledgeArea.Place here, Node expertise, int place) {
        Link concept = concept(
                CaseIdentifiers.concept(area),
                area.title(),
                area.areaOfExpertise() + "." + area.id(),
                Optional.of(area.summary()));
        String title = Titles.of(here);
        Node node = item(
                CaseIdentifiers.item(framework, area),
                Kind.KNOWLEDGE_AREA,
                area.id().value(),
                title,
                title + ". " + area.summary(),
                Optional.of(title),
                Optional.of(concept),
                competencies.areasChanged(),
                Map.of());
        child(node, expertise, place, competencies.areasChanged());
        elsewhere()
                .forEach(other -> area.place(other.id())
                        .ifPresent(there -> match(node, Titles.of(there), CaseIdentifiers.item(other, area))));
    }

    private void add(Statement statement, Node expertise, int place) {
        Node node = item(
                CaseIdentifiers.item(statement),
                Kind.STATEMENT,
                statement.id().value(),
                statement.id().value(),
                statement.text(),
                Optional.empty(),
                Optional.empty(),
                framework.changed(),
                extensions(statement));
        child(node, expertise, place, framework.changed());
        statement.areas().stream()
                .flatMap(id -> competencies.area(id).stream())
                .forEach(area -> area.place(framework.id())
                        .ifPresent(there -> associate(
                                AssociationType.IS_RELATED_TO,
                                Optional.empty(),
                                node,
                                node(Titles.of(there), CaseIdentifiers.item(framework, area)),
                                framework.changed(),
                                Optional.empty())));
        statement
                .repeats()
                .flatMap(competencies::statement)
                .ifPresent(first -> associate(
                        AssociationType.IS_PEER_OF,
                        Optional.empty(),
                        node,
                        node(first.id().value(), CaseIdentifiers.item(first)),
                        framework.changed(),
                        Optional.of("The published list says nearly the same at both places.")));

        int sequence = 0;
        for (Part part : statement.parts()) {
            String code = statement.id() + "-" + part.key();
            Node ofPart = item(
                    CaseIdentifiers.item(statement, part),
                    Kind.PART,
                    code,
                    code,
                    part.text(),
                    Optional.empty(),
                    Optional.empty(),
                    framework.changed(),
                    Map.of());
            child(ofPart, node, ++sequence, framework.changed());
        }
    }

    /** Names as the specification wants those of extensions: a prefix, a colon, a word. */
    private static Map<String, List<String>> extensions(Statement statement) {
        Map<String, List<String>> extensions = new LinkedHashMap<>();
        if (!statement.designations().isEmpty()) {
            extensions.put(
                    "attune:designations",
                    statement.designations().stream().map(Designation::code).toList());
        }
        if (!statement.shown().isEmpty()) {
            extensions.put(
                    "attune:shown",
                    statement.shown().stream()
                            .map(way -> way.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return extensions;
    }

    private Stream<Framework> elsewhere() {
        return competencies.frameworks().stream().filter(other -> !other.equals(framework));
    }

    private Link concept(UUID identifier, String title, String hierarchyCode, Optional<String> description) {
        URI uri = addresses.concept(identifier);
        concepts.add(new CfConcept(identifier, uri, title, hierarchyCode, description, competencies.areasChanged()));
        return new Link(title, identifier, uri);
    }

    private Node item(
            UUID identifier,
            Kind kind,
            String code,
            String title,
            String full,
            Optional<String> abbreviated,
            Optional<Link> concept,
            Instant changed,
            Map<String, List<String>> extensions) {
        items.add(new CfItem(
                identifier,
                full,
                kind.title(),
                addresses.item(identifier),
                code,
                abbreviated,
                concept,
                LANGUAGE,
                new Link(kind.title(), kind.identifier(), addresses.at("CFItemTypes", kind.identifier())),
                changed,
                extensions,
                Optional.empty()));
        return node(title, identifier);
    }

    private Node node(String title, UUID item) {
        return new Node(title, item, addresses.item(item));
    }

    private void child(Node child, Node parent, int sequence, Instant changed) {
        associate(AssociationType.IS_CHILD_OF, Optional.of(sequence), child, parent, changed, Optional.empty());
    }

    /** Said in both packages, each from its own side: who reads only one of them learns of it too. */
    private void match(Node here, String titleThere, UUID there) {
        associate(
                AssociationType.EXACT_MATCH_OF,
                Optional.empty(),
                here,
                node(titleThere, there),
                competencies.areasChanged(),
                Optional.empty());
    }

    private void associate(
            AssociationType type,
            Optional<Integer> sequence,
            Node origin,
            Node destination,
            Instant changed,
            Optional<String> notes) {
        UUID identifier = CaseIdentifiers.named(
                framework.uuid(), type.word() + " " + origin.identifier() + " " + destination.identifier());
        associations.add(new CfAssociation(
                identifier,
                type,
                sequence,
                addresses.at("CFAssociations", identifier),
                origin,
                destination,
                changed,
                notes,
                Optional.empty()));
    }

    static CfLicense license(CaseAddresses addresses) {
        return new CfLicense(
                Rights.IDENTIFIER,
                addresses.at("CFLicenses", Rights.IDENTIFIER),
                Rights.TITLE,
                Rights.TEXT,
                Rights.CHANGED);
    }

    static List<CfItemType> types(CaseAddresses addresses) {
        return Arrays.stream(Kind.values())
                .map(kind -> new CfItemType(
                        kind.identifier(),
                        addresses.at("CFItemTypes", kind.identifier()),
                        kind.title(),
                        kind.description(),
                        kind.hierarchyCode(),
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Rights.CHANGED))
                .toList();
    }
}
