package org.attune.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.Statement;
import org.attune.competency.StatementId;
import org.attune.content.TrainingModule.Page;
import org.attune.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the modules teach and ask of both frameworks, and what they leave out. It is worked out once, when the modules are
 * loaded, and never changes. Areas and statements stand in the order of the frameworks, modules in the order in which they
 * were given.
 *
 * <p>An item asks for a statement when it names the statement itself. What its options name does not count: they say what
 * an answer shows of the learner, not what was asked.
 */
public final class Coverage {

    /** The fewest items that a module has for each of its knowledge areas: marks on fewer say too little of a learner. */
    public static final int ITEMS_PER_AREA = 4;

    /**
     * @param modules that name the area among those they teach
     * @param items whose marks are evidence for it
     */
    public record CoveredArea(KnowledgeArea area, List<TrainingModule> modules, List<AskedItem> items) {

        /** How many of the items are those of one module. */
        public int itemsOf(TrainingModule module) {
            return (int) items.stream()
                    .filter(asked -> asked.module().id().equals(module.id()))
                    .count();
        }
    }

    public record CoveredStatement(Statement statement, List<TaughtPage> pages, List<AskedItem> items) {}

    public record TaughtPage(TrainingModule module, Page page) {}

    /** @param number of the item in its quiz, counted from 1, as learners see it */
    public record AskedItem(TrainingModule module, int number, Item item) {}

    /** What is missing. */
    public sealed interface Gap {

        record NoModule(KnowledgeAreaId area) implements Gap {}

        /** @param slug of the module, which has fewer than {@value Coverage#ITEMS_PER_AREA} items for an area it names */
        record FewItems(KnowledgeAreaId area, String slug, int items) implements Gap {}

        record NoPage(StatementId statement) implements Gap {}

        record NoItem(StatementId statement) implements Gap {}
    }

    private final Map<KnowledgeAreaId, CoveredArea> areas = new LinkedHashMap<>();
    private final Map<StatementId, CoveredStatement> statements = new LinkedHashMap<>();
    private final List<Gap> gaps;

    Coverage(Competencies competencies, List<TrainingModule> modules) {
        List<TaughtPage> pages = modules.stream()
                .flatMap(module -> module.pages().stream().map(page -> new TaughtPage(module, page)))
                .toList();
        List<AskedItem> items = modules.stream().flatMap(Coverage::items).toList();
        for (KnowledgeArea area : competencies.areas()) {
            areas.put(
                    area.id(),
                    new CoveredArea(
                            area,
                            modules.stream()
                                    .filter(module -> module.areas().contains(area.id()))
                                    .toList(),
                            items.stream()
                                    .filter(asked -> asked.item().areas().contains(area.id()))
                                    .toList()));
        }
        competencies.frameworks().stream()
                .flatMap(framework -> framework.statements().stream())
                .forEach(statement -> statements.put(
                        statement.id(),
                        new CoveredStatement(
                                statement,
                                pages.stream()
                                        .filter(taught ->
                                                taught.page().statements().contains(statement.id()))
                                        .toList(),
                                items.stream()
                                        .filter(asked ->
                                                asked.item().statements().contains(statement.id()))
                                        .toList())));
        gaps = List.copyOf(missing());
    }

    private static Stream<AskedItem> items(TrainingModule module) {
        List<Item> items = module.quiz().items();
        return IntStream.range(0, items.size()).mapToObj(i -> new AskedItem(module, i + 1, items.get(i)));
    }

    private List<Gap> missing() {
        List<Gap> missing = new ArrayList<>();
        for (CoveredArea covered : areas.values()) {
            KnowledgeAreaId area = covered.area().id();
            if (covered.modules().isEmpty()) {
                missing.add(new Gap.NoModule(area));
            }
            covered.modules().stream()
                    .filter(module -> covered.itemsOf(module) < ITEMS_PER_AREA)
                    .map(module -> new Gap.FewItems(area, module.slug(), covered.itemsOf(module)))
                    .forEach(missing::add);
        }
        for (CoveredStatement covered : statements.values()) {
            if (covered.pages().isEmpty()) {
                missing.add(new Gap.NoPage(covered.statement().id()));
            }
            if (covered.items().isEmpty()) {
                missing.add(new Gap.NoItem(covered.statement().id()));
            }
        }
        return missing;
    }

    /** @throws NoSuchElementException for an id that no framework has */
    public CoveredArea of(KnowledgeAreaId area) {
        return there(areas.get(area), area);
    }

    /** @throws NoSuchElementException for an id that no framework has */
    public CoveredStatement of(StatementId statement) {
        return there(statements.get(statement), statement);
    }

    /** Everything that is missing: first of the areas, then of the statements. */
    public List<Gap> gaps() {
        return gaps;
    }

    private static <T> T there(@Nullable T covered, Object id) {
        if (covered == null) {
            throw new NoSuchElementException("No framework has " + id);
        }
        return covered;
    }
}
