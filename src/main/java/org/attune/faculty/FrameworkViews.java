package org.attune.faculty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.CaseAddresses;
import org.attune.competency.Competencies;
import org.attune.competency.Framework;
import org.attune.competency.KnowledgeArea;
import org.attune.competency.Statement;
import org.attune.content.Coverage;
import org.attune.content.Coverage.AskedItem;
import org.attune.content.Coverage.CoveredArea;
import org.attune.content.Coverage.CoveredStatement;
import org.attune.content.Coverage.TaughtPage;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Visit;
import org.attune.course.store.Placements;
import org.attune.faculty.AreaView.Covered;
import org.attune.faculty.AreaView.Other;
import org.attune.faculty.AreaView.Page;
import org.attune.faculty.AreaView.Place;
import org.attune.faculty.AreaView.Teaching;
import org.attune.faculty.FrameworkView.Entry;
import org.attune.faculty.FrameworkView.Section;
import org.springframework.stereotype.Component;

/** Puts together what a teacher reads of the frameworks, out of the coverage that stands since the start. */
@Component
class FrameworkViews {

    private final Competencies competencies;
    private final Coverage coverage;
    private final Modules modules;
    private final Placements placements;
    private final CaseAddresses published;

    FrameworkViews(
            Competencies competencies,
            Coverage coverage,
            Modules modules,
            Placements placements,
            CaseAddresses published) {
        this.competencies = competencies;
        this.coverage = coverage;
        this.modules = modules;
        this.placements = placements;
        this.published = published;
    }

    FrameworksView frameworks(Visit visit) {
        return new FrameworksView(
                competencies.frameworks().stream().map(this::entry).toList(),
                opened(visit).isEmpty());
    }

    /** Empty when there is no such framework. */
    Optional<FrameworkView> framework(String id) {
        return find(id).map(framework -> new FrameworkView(
                framework.id().value(),
                framework.title(),
                numbers(framework),
                expertise(framework).map(one -> section(framework, one)).toList(),
                published.at("CFPackages", framework.uuid())));
    }

    /** Empty when there is no such framework, or it has no such area. */
    Optional<AreaView> area(Visit visit, String framework, String area) {
        return find(framework)
                .flatMap(in -> competencies.areas(in.id()).stream()
                        .filter(one -> one.id().value().equals(area))
                        .findFirst()
                        .map(one -> area(in, one, opened(visit))));
    }

    private FrameworksView.Entry entry(Framework framework) {
        return new FrameworksView.Entry(
                framework.id().value(),
                framework.title(),
                numbers(framework),
                expertise(framework)
                        .map(one ->
                                new FrameworksView.Expertise(one.id().value(), one.title(), numbers(framework, one)))
                        .toList());
    }

    private Section section(Framework framework, AreaOfExpertise expertise) {
        return new Section(
                expertise.id().value(),
                expertise.title(),
                numbers(framework, expertise),
                areas(framework, expertise)
                        .map(area -> entry(framework, coverage.of(area.id())))
                        .toList());
    }

    private static Entry entry(Framework framework, CoveredArea covered) {
        KnowledgeArea area = covered.area();
        return new Entry(
                area.id().value(),
                area.title(),
                area.summary(),
                covered.modules().stream().map(TrainingModule::title).toList(),
                covered.items().size(),
                statements(framework, area).map(StatementView::of).toList());
    }

    private AreaView area(Framework framework, KnowledgeArea area, Optional<ModuleId> opened) {
        CoveredArea covered = coverage.of(area.id());
        return new AreaView(
                area.id().value(),
                area.title(),
                area.summary(),
                area.areaOfExpertise().value(),
                competencies.expertise(area.areaOfExpertise()).orElseThrow().title(),
                framework.id().value(),
                framework.shortTitle(),
                area.places().stream()
                        .filter(place -> place.framework().equals(framework.id()))
                        .findFirst()
                        .orElseThrow()
                        .title(),
                competencies.frameworks().stream()
                        .filter(other -> !other.id().equals(framework.id()) && area.isIn(other.id()))
                        .map(other -> new Other(other.id().value(), other.shortTitle()))
                        .toList(),
                covered.modules().stream()
                        .map(module -> new Teaching(
                                module.title(), module.minutes(), covered.itemsOf(module), path(module, opened)))
                        .toList(),
                statements(framework, area)
                        .map(statement -> coverage.of(statement.id()))
                        .map(statement -> covered(statement, opened))
                        .toList(),
                opened.isEmpty());
    }

    private static Covered covered(CoveredStatement covered, Optional<ModuleId> opened) {
        Map<ModuleId, TrainingModule> modules = new LinkedHashMap<>();
        covered.pages().forEach(taught -> modules.put(taught.module().id(), taught.module()));
        covered.items().forEach(asked -> modules.put(asked.module().id(), asked.module()));
        return new Covered(
                StatementView.of(covered.statement()),
                modules.values().stream()
                        .map(module -> place(covered, module, opened))
                        .toList());
    }

    private static Place place(CoveredStatement covered, TrainingModule module, Optional<ModuleId> opened) {
        List<Page> pages = covered.pages().stream()
                .filter(taught -> taught.module().id().equals(module.id()))
                .map(TaughtPage::page)
                .map(page ->
                        new Page(page.title(), path(module, opened).map(overview -> overview + "/pages/" + page.key())))
                .toList();
        List<Integer> numbers = covered.items().stream()
                .filter(asked -> asked.module().id().equals(module.id()))
                .map(AskedItem::number)
                .toList();
        return new Place(module.title(), pages, numbers, path(module, opened));
    }

    /** A visit opens one module: that of its link. */
    private static Optional<String> path(TrainingModule module, Optional<ModuleId> opened) {
        return opened.filter(module.id()::equals).map(_ -> "/module");
    }

    private Optional<ModuleId> opened(Visit visit) {
        return visit.placement()
                .flatMap(placement -> placements.get(placement).module())
                .filter(module -> modules.find(module).isPresent());
    }

    private Optional<Framework> find(String id) {
        return competencies.frameworks().stream()
                .filter(framework -> framework.id().value().equals(id))
                .findFirst();
    }

    private Stream<AreaOfExpertise> expertise(Framework framework) {
        return competencies.expertise().stream()
                .filter(one -> areas(framework, one).findAny().isPresent());
    }

    private Stream<KnowledgeArea> areas(Framework framework, AreaOfExpertise expertise) {
        return competencies.areas(expertise.id()).stream().filter(area -> area.isIn(framework.id()));
    }

    private static Stream<Statement> statements(Framework framework, KnowledgeArea area) {
        return framework.statements().stream()
                .filter(statement -> statement.areas().contains(area.id()));
    }

    private Numbers numbers(Framework framework) {
        return numbers(competencies.areas(framework.id()).stream(), framework.statements().stream());
    }

    private Numbers numbers(Framework framework, AreaOfExpertise expertise) {
        return numbers(
                areas(framework, expertise),
                framework.statements().stream()
                        .filter(statement -> statement.areaOfExpertise().equals(expertise.id())));
    }

    private Numbers numbers(Stream<KnowledgeArea> areas, Stream<Statement> statements) {
        return Numbers.of(
                areas.map(area -> coverage.of(area.id())).toList(),
                statements.map(statement -> coverage.of(statement.id())).toList());
    }
}
