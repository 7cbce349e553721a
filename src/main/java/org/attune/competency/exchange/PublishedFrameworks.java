package org.attune.competency.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attune.competency.CaseAddresses;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.springframework.stereotype.Component;

/** All that CASE serves, by collection and identifier. Made once: the frameworks do not change while the application runs. */
@Component
final class PublishedFrameworks {

    private final CaseAddresses addresses;
    private final Map<String, Map<UUID, CaseBody>> collections = new HashMap<>();
    private final Map<UUID, CfDocument> documents = new LinkedHashMap<>();
    private final Map<UUID, CfConcept> concepts = new LinkedHashMap<>();

    PublishedFrameworks(Competencies competencies, CaseAddresses addresses) {
        this.addresses = addresses;
        for (Framework framework : competencies.frameworks()) {
            add(FrameworkPackage.of(competencies, addresses, framework));
        }
        // An association between two packages belongs to the item at either end.
        List<CfAssociation> associations = collection("CFPackages").values().stream()
                .flatMap(body -> body instanceof CfPackage whole ? whole.associations().stream() : null)
                .toList();
        collection("CFItems").forEach((identifier, body) -> {
            if (body instanceof CfItem item) {
                put("CFItemAssociations", identifier, new CfAssociationSet(item, touching(associations, identifier)));
            }
        });
        concepts.forEach((identifier, concept) -> put("CFConcepts", identifier, new CfConcept.Set(below(concept))));
        List<CfItemType> types = FrameworkPackage.types(addresses);
        types.forEach(type -> put("CFItemTypes", type.identifier(), new CfItemType.Set(below(types, type))));
        put("CFLicenses", Rights.IDENTIFIER, FrameworkPackage.license(addresses));
    }

    /** As they are listed: each alone, in the order of the frameworks. */
    List<CfDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** @param collection as the path names it: {@code CFItems}, {@code CFPackages} … */
    Optional<CaseBody> find(String collection, UUID identifier) {
        return Optional.ofNullable(
                collections.getOrDefault(collection, Map.of()).get(identifier));
    }

    private void add(CfPackage whole) {
        CfDocument document = whole.document();
        UUID identifier = document.identifier();
        Link asDocument = new Link(document.title(), identifier, document.uri());
        CfDocument alone =
                document.alone(new Link(document.title(), identifier, addresses.at("CFPackages", identifier)));
        documents.put(identifier, alone);
        put("CFPackages", identifier, whole);
        put("CFDocuments", identifier, alone);
        whole.items().forEach(item -> put("CFItems", item.identifier(), item.alone(asDocument)));
        whole.associations()
                .forEach(association -> put("CFAssociations", association.identifier(), association.alone(asDocument)));
        whole.definitions().concepts().forEach(concept -> concepts.put(concept.identifier(), concept));
    }

    private Map<UUID, CaseBody> collection(String name) {
        return collections.computeIfAbsent(name, any -> new LinkedHashMap<>());
    }

    private void put(String collection, UUID identifier, CaseBody body) {
        if (collection(collection).put(identifier, body) != null) {
            throw new IllegalStateException("%s has %s twice".formatted(collection, identifier));
        }
    }

    private static List<CfAssociation> touching(List<CfAssociation> associations, UUID item) {
        return associations.stream()
                .filter(association -> association.touches(item))
                .toList();
    }

    private List<CfConcept> below(CfConcept top) {
        List<CfConcept> found = new ArrayList<>(List.of(top));
        concepts.values().stream()
                .filter(concept -> concept.hierarchyCode().startsWith(top.hierarchyCode() + "."))
                .forEach(found::add);
        return found;
    }

    private static List<CfItemType> below(List<CfItemType> types, CfItemType top) {
        List<CfItemType> found = new ArrayList<>(List.of(top));
        types.stream()
                .filter(type -> type.hierarchyCode().startsWith(top.hierarchyCode() + "."))
                .forEach(found::add);
        return found;
    }
}
