package org.attune.competency;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.yaml.Problems;

/**
 * Both frameworks, whole; it never changes while the application runs. Lists stand in the order of the seeds, which is that
 * of the published frameworks.
 */
public final class Competencies {

    private final Instant areasChanged;
    private final List<AreaOfExpertise> expertise;
    private final List<KnowledgeArea> areas;
    private final List<Framework> frameworks;
    private final Map<AreaOfExpertiseId, AreaOfExpertise> expertiseById;
    private final Map<KnowledgeAreaId, KnowledgeArea> areasById;
    private final Map<FrameworkId, Framework> frameworksById;
    private final Map<StatementId, Statement> statementsById;

    /** Every id must be there once. */
    Competencies(
            Instant areasChanged,
            List<AreaOfExpertise> expertise,
            List<KnowledgeArea> areas,
            List<Framework> frameworks) {
        this.areasChanged = areasChanged;
        this.expertise = List.copyOf(expertise);
        this.areas = List.copyOf(areas);
        this.frameworks = List.copyOf(frameworks);
        expertiseById = expertise.stream().collect(toUnmodifiableMap(AreaOfExpertise::id, identity()));
        areasById = areas.stream().collect(toUnmodifiableMap(KnowledgeArea::id, identity()));
        frameworksById = frameworks.stream().collect(toUnmodifiableMap(Framework::id, identity()));
        statementsById = frameworks.stream()
                .flatMap(framework -> framework.statements().stream())
                .collect(toUnmodifiableMap(Statement::id, identity()));
    }

    /**
     * Reads {@code frameworks/*.yaml} below {@code seeds}.
     *
     * @throws BrokenSeeds with every problem that was found
     */
    public static Competencies read(Path seeds) {
        Problems problems = new Problems();
        return new FrameworkFiles(seeds.resolve("frameworks"), problems)
                .read()
                .orElseThrow(() -> new BrokenSeeds(problems));
    }

    /** When the areas were last changed, as their file says. */
    public Instant areasChanged() {
        return areasChanged;
    }

    public List<AreaOfExpertise> expertise() {
        return expertise;
    }

    /** The areas of expertise that a framework has something in. */
    public List<AreaOfExpertise> expertise(FrameworkId framework) {
        return expertise.stream()
                .filter(area -> areas(area.id()).stream().anyMatch(knowledge -> knowledge.isIn(framework)))
                .toList();
    }

    /** The knowledge areas of both frameworks, each once. */
    public List<KnowledgeArea> areas() {
        return areas;
    }

    public List<KnowledgeArea> areas(FrameworkId framework) {
        return areas.stream().filter(area -> area.isIn(framework)).toList();
    }

    public List<KnowledgeArea> areas(AreaOfExpertiseId areaOfExpertise) {
        return areas.stream()
                .filter(area -> area.areaOfExpertise().equals(areaOfExpertise))
                .toList();
    }

    public List<Framework> frameworks() {
        return frameworks;
    }

    /** Empty for an id that no framework has (any more): what was stored long ago may name one. */
    public Optional<KnowledgeArea> area(KnowledgeAreaId id) {
        return Optional.ofNullable(areasById.get(id));
    }

    /** Empty for an id that no framework has (any more): what was stored long ago may name one. */
    public Optional<Statement> statement(StatementId id) {
        return Optional.ofNullable(statementsById.get(id));
    }

    public Optional<AreaOfExpertise> expertise(AreaOfExpertiseId id) {
        return Optional.ofNullable(expertiseById.get(id));
    }

    public Optional<Framework> framework(FrameworkId id) {
        return Optional.ofNullable(frameworksById.get(id));
    }
}
