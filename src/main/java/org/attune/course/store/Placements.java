package org.attune.course.store;

import java.util.List;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.ModuleId;
import org.attune.course.AreaLink;
import org.attune.course.ContextId;
import org.attune.course.LinkKey;
import org.attune.course.Placement;
import org.attune.course.PlacementChanged;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.Purpose;
import org.attune.lti.Launch;
import org.attune.lti.Launch.GradeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What resource links open. */
@Service
@NamedInterface("store")
public class Placements {

    private static final PlacementId NOT_YET = new PlacementId(0);

    private final PlacementRows rows;
    private final Origins origins;
    private final Courses courses;
    private final ApplicationEventPublisher events;

    Placements(PlacementRows rows, Origins origins, Courses courses, ApplicationEventPublisher events) {
        this.rows = rows;
        this.origins = origins;
        this.courses = courses;
        this.events = events;
    }

    /** @throws java.util.NoSuchElementException for an id that was never given out */
    public Placement get(PlacementId id) {
        return rows.find(id).orElseThrow();
    }

    Optional<Placement> find(PlacementId id) {
        return rows.find(id);
    }

    /** The links of a course that open something, in the order in which they were first used. */
    public List<Placement> openingIn(ContextId course) {
        return rows.openingIn(course);
    }

    /** An instructor's choice, kept; whoever folds grades hears of it. */
    @Transactional
    public void set(PlacementId id, ModuleId module, PlacementSettings settings) {
        rows.update(lock(id).opening(Optional.of(module), settings));
        events.publishEvent(new PlacementChanged(id));
    }

    /** For what the link is used from now on. */
    @Transactional
    public void use(PlacementId id, Purpose purpose) {
        rows.update(lock(id).usedFor(purpose));
    }

    /** Nobody else changes the placement until the transaction ends. */
    public Placement lock(PlacementId id) {
        rows.lock(id);
        return get(id);
    }

    /** What a link of another course opens and how it counts there, but for its dates, is taken over. */
    @Transactional
    public void copy(PlacementId to, Placement from) {
        Placement copy = lock(to).copyOf(from);
        rows.update(copy);
        courses.copyChoice(copy.context(), from.context());
        events.publishEvent(new PlacementChanged(to));
    }

    /**
     * The placement of a launch: made at the first launch of a link with the settings that the link carries, or with those of
     * the link that it was copied from. Later launches bring the grade service as it is now and, when the link was edited in
     * the LMS, another module. Settings are the instructor's and stay, until somebody chooses again for this link by deep
     * linking: then those of the new choice hold, and only the dates, which a link does not carry, are kept.
     */
    PlacementId of(Launch launch, Launch.Link link, ContextId context, LinkSettings asked, Optional<AreaLink> area) {
        Placement known = rows.find(context, link.id()).orElseGet(() -> begin(launch, link, context, asked, area));
        if (!after(known, launch, link, asked, area).equals(known)) {
            // Once more, so that what an instructor is saving at this moment is not written over.
            Placement locked = lock(known.id());
            Placement now = after(locked, launch, link, asked, area);
            rows.update(now);
            if (!now.module().equals(locked.module())
                    || !now.settings().equals(locked.settings())
                    || !now.areaLink().equals(locked.areaLink())) {
                events.publishEvent(new PlacementChanged(known.id()));
            }
        }
        return known.id();
    }

    private static Placement after(
            Placement known, Launch launch, Launch.Link link, LinkSettings asked, Optional<AreaLink> area) {
        Optional<LinkKey> key = LinkKey.of(launch).or(known::key);
        boolean chosenAgain = !key.equals(known.key());
        PlacementSettings settings = chosenAgain ? asked.settings().withDatesOf(known.settings()) : known.settings();
        Placement now = area.map(one -> known.openingArea(one, settings))
                .or(() -> asked.module().map(module -> known.openingModule(module, settings)))
                .orElseGet(() -> known.opening(known.module(), settings));
        return now.launched(title(link).or(known::title), key, latest(known.grades(), launch.grades()));
    }

    private Placement begin(
            Launch launch, Launch.Link link, ContextId context, LinkSettings asked, Optional<AreaLink> area) {
        if (area.isEmpty() && asked.module().isPresent()) {
            Optional<Placement> worked =
                    rows.find(context, placeOf(asked.module().get()));
            if (worked.isPresent() && rows.give(worked.get().id(), worked.get().linkId(), link.id())) {
                return rows.find(context, link.id()).orElseThrow();
            }
        }
        Optional<LinkKey> key = LinkKey.of(launch);
        Placement begun = new Placement(
                NOT_YET,
                context,
                launch.registration(),
                link.id(),
                title(link),
                asked.module(),
                Optional.empty(),
                Purpose.MODULE,
                asked.settings(),
                launch.grades(),
                key,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (area.isPresent()) {
            begun = begun.openingArea(area.get(), asked.settings());
        } else if (origins.of(launch, link) instanceof Origin.Copy(Placement origin)
                && saysTheSame(origin, asked, key)) {
            begun = begun.copyOf(origin);
            courses.copyChoice(context, origin.context());
        }
        rows.insert(begun);
        Placement there = rows.find(context, link.id()).orElseThrow();
        if (area.isPresent()) {
            events.publishEvent(new PlacementChanged(there.id()));
        }
        return there;
    }

    /** The links of a course that are for knowledge areas. */
    public List<Placement> areaLinksIn(ContextId course) {
        return rows.areaLinksIn(course);
    }

    /**
     * Where the quiz of a module is taken by those who come by a knowledge area's link: at the module's own link, if the course
     * has one, else at a place that belongs to no link, until a link for the module is opened and takes it over.
     */
    @Transactional
    public PlacementId forModule(Placement areaLink, ModuleId module) {
        return rows.opening(areaLink.context(), module)
                .orElseGet(() -> {
                    rows.insert(new Placement(
                            NOT_YET,
                            areaLink.context(),
                            areaLink.registration(),
                            placeOf(module),
                            Optional.empty(),
                            Optional.of(module),
                            Optional.empty(),
                            Purpose.MODULE,
                            areaLink.settings(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
                    return rows.opening(areaLink.context(), module).orElseThrow();
                })
                .id();
    }

    /** Where what the learners of a course show in an area is gathered that goes to the platform by no link. */
    @Transactional
    public Placement forArea(ContextId course, KnowledgeAreaId area) {
        String place = Placement.OF_NO_LINK + "area:" + area;
        return rows.find(course, place).orElseGet(() -> {
            rows.insert(new Placement(
                            NOT_YET,
                            course,
                            courses.get(course).tenant().registration(),
                            place,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Purpose.AREA,
                            PlacementSettings.DEFAULT,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())
                    .openingArea(new AreaLink(area, List.of()), PlacementSettings.DEFAULT));
            return rows.find(course, place).orElseThrow();
        });
    }

    /** No platform's id of a link. */
    private static String placeOf(ModuleId module) {
        return Placement.OF_NO_LINK + "module:" + module;
    }

    /** A copied link for which something else was chosen since is no copy any more. */
    private static boolean saysTheSame(Placement origin, LinkSettings asked, Optional<LinkKey> key) {
        boolean sameModule = asked.module().isEmpty() || asked.module().equals(origin.module());
        boolean sameChoice = key.isEmpty() || origin.key().isEmpty() || key.equals(origin.key());
        return sameModule && sameChoice;
    }

    private static Optional<String> title(Launch.Link link) {
        return link.title().map(Text::cut);
    }

    /** Moodle leaves the line item out once a link has several, and some placements tell no grade service: what was known stays. */
    private static Optional<GradeService> latest(Optional<GradeService> known, Optional<GradeService> told) {
        return told.map(service -> new GradeService(
                        service.scopes(),
                        service.lineItems().or(() -> known.flatMap(GradeService::lineItems)),
                        service.lineItem().or(() -> known.flatMap(GradeService::lineItem))))
                .or(() -> known);
    }
}
