package org.attune.panel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.Purpose;
import org.attune.course.Visit;
import org.attune.course.store.Placements;
import org.attune.course.store.Teaching;
import org.attune.item.Item;
import org.attune.item.PanelKey;
import org.attune.item.Response;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Panels: begun, closed, published; and what was published, for whoever marks by it. */
@Service
public class Panels {

    private final PanelRows panels;
    private final VersionRows versions;
    private final Placements placements;
    private final Modules modules;
    private final Teaching teaching;
    private final InstantSource clock;
    private final Cache<PanelVersionId, PanelVersion> known =
            Caffeine.newBuilder().maximumSize(200).build();

    Panels(
            PanelRows panels,
            VersionRows versions,
            Placements placements,
            Modules modules,
            Teaching teaching,
            InstantSource clock) {
        this.panels = panels;
        this.versions = versions;
        this.placements = placements;
        this.modules = modules;
        this.teaching = teaching;
        this.clock = clock;
    }

    /** The items of a module that a panel can be asked, in the order of its quiz. */
    public static List<Item> asked(TrainingModule module) {
        return module.quiz().items().stream().filter(PanelKey::takes).toList();
    }

    /** What became of a wish to make a link a panel's. */
    public enum Beginning {
        BEGUN,
        /** It opens no module, or one that has nothing for a panel. */
        NOTHING_TO_ASK,
        /** It collected a panel for another module, whose answers would be taken for answers to this one. */
        OTHER_MODULE
    }

    /** From now on the link collects a panel. The caller has seen that no learner has begun anything there. */
    @Transactional
    public Beginning begin(PlacementId placement, PersonId by) {
        Placement at = placements.lock(placement);
        Optional<TrainingModule> module =
                at.module().flatMap(modules::find).filter(one -> !asked(one).isEmpty());
        if (module.isEmpty()) {
            return Beginning.NOTHING_TO_ASK;
        }
        ModuleId id = module.get().id();
        if (panels.of(placement).filter(panel -> !panel.module().equals(id)).isPresent()) {
            return Beginning.OTHER_MODULE;
        }
        panels.open(placement, id, by, clock.instant());
        placements.use(placement, Purpose.PANEL);
        return Beginning.BEGUN;
    }

    /** Whether the link collects a panel, or did. */
    public boolean collected(PlacementId placement) {
        return panels.of(placement).isPresent();
    }

    /** The link opens its module for learners again; what the panel said is kept. */
    @Transactional
    public void end(PlacementId placement) {
        placements.lock(placement);
        panels.of(placement).ifPresent(panel -> panels.close(panel.id(), clock.instant()));
        placements.use(placement, Purpose.MODULE);
    }

    void close(Panel panel) {
        panels.close(panel.id(), clock.instant());
    }

    void reopen(Panel panel, PersonId by) {
        panels.open(panel.placement(), panel.module(), by, clock.instant());
    }

    /** False when nobody of that id came to the panel. Without a reason, what was set aside is taken in again. */
    @Transactional
    boolean exclude(Panel panel, PersonId person, Optional<String> reason, PersonId by) {
        return panels.exclude(panel.id(), person, reason, by, clock.instant());
    }

    /**
     * Freezes what the panellists say now, of those who agreed and were not set aside.
     *
     * @return empty when nobody has answered anything to the end
     */
    @Transactional
    Optional<PanelVersion> publish(PanelId id, PersonId by) {
        Panel panel = panels.lock(id);
        TrainingModule module = modules.find(panel.module()).orElseThrow();
        Set<PersonId> counting = new HashSet<>(panels.panellists(id).stream()
                .filter(Panellist::counts)
                .map(Panellist::person)
                .toList());
        List<PanelAnswer> answers = panels.answers(id).stream()
                .filter(answer -> counting.contains(answer.person()))
                .filter(answer -> isComplete(module, answer))
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        int number =
                versions.of(id).stream().mapToInt(PanelVersion::number).max().orElse(0) + 1;
        int people = (int) answers.stream().map(PanelAnswer::person).distinct().count();
        PanelVersionId version =
                versions.insert(id, number, module.id(), module.quiz().version(), people, by, clock.instant());
        answers.forEach(answer -> versions.insert(version, answer));
        return versions.find(version);
    }

    static boolean isComplete(TrainingModule module, PanelAnswer answer) {
        return module.quiz()
                .item(answer.item())
                .filter(PanelKey::takes)
                .flatMap(item -> PanelVersion.read(item, answer.given())
                        .filter((Response response) -> PanelKey.isComplete(item, response)))
                .isPresent();
    }

    /** @throws java.util.NoSuchElementException for an id that was never given out */
    public PanelVersion version(PanelVersionId id) {
        return known.get(id, wanted -> versions.find(wanted).orElseThrow());
    }

    List<PanelVersion> versions(PanelId panel) {
        return versions.of(panel);
    }

    /**
     * The versions by which whoever makes this visit may have a module marked: of panels in this course, and in other
     * courses that the same person teaches. The latest first, without their answers.
     */
    public List<PanelVersion> choices(Visit visit, ModuleId module) {
        Set<ContextId> courses = new HashSet<>(teaching.of(visit.person()));
        courses.add(visit.context());
        return versions.of(module).stream()
                .filter(version -> panels.find(version.panel())
                        .map(panel -> placements.get(panel.placement()).context())
                        .filter(courses::contains)
                        .isPresent())
                .toList();
    }
}
