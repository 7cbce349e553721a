package org.attune.passback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attune.course.CompetencyWay;
import org.attune.course.ContextId;
import org.attune.course.Placement;
import org.attune.course.PlatformCourse;
import org.attune.course.store.Courses;
import org.attune.course.store.Placements;
import org.attune.direct.Adapter;
import org.attune.direct.Adapters;
import org.attune.words.Message;
import org.springframework.stereotype.Component;

/** What a course's platform can do with competency outcomes, said before anybody relies on it. */
@Component
class CompetencyWays {

    private final Courses courses;
    private final Placements placements;
    private final Adapters adapters;

    CompetencyWays(Courses courses, Placements placements, Adapters adapters) {
        this.courses = courses;
        this.placements = placements;
        this.adapters = adapters;
    }

    /** The way that is in force: the course's, or where nobody chose, that for which its links were made. */
    CompetencyWay active(ContextId context) {
        return courses.get(context).way().orElseGet(() -> {
            if (hasAreaLinks(context)) {
                return CompetencyWay.LINKS;
            }
            return links(context).stream().anyMatch(link -> link.way() == CompetencyWay.COLUMNS)
                    ? CompetencyWay.COLUMNS
                    : CompetencyWay.NONE;
        });
    }

    List<WayView> of(ContextId context) {
        PlatformCourse course = courses.get(context);
        CompetencyWay active = active(context);
        return Arrays.stream(CompetencyWay.values())
                .map(way -> new WayView(way, way == active, impossible(way, course), notes(way, course)))
                .toList();
    }

    /** Why a way cannot be taken in a course; empty where it can. */
    Optional<Message> impossible(CompetencyWay way, PlatformCourse course) {
        List<Placement> links = links(course.id());
        return switch (way) {
            case NONE -> Optional.empty();
            case DIRECT ->
                adapters.of(course.tenant()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Message.of("passback.way.direct.no-adapter"));
            case LINKS ->
                links.stream().anyMatch(GradeRoute::takesGrades) ? Optional.empty() : Optional.of(noGrades(links));
            case COLUMNS -> {
                if (links.stream().noneMatch(link -> link.grades().isPresent())) {
                    yield Optional.of(noGrades(links));
                }
                yield links.stream().anyMatch(GradeRoute::mayMakeColumns)
                        ? Optional.empty()
                        : Optional.of(Message.of("passback.way.columns.no-scope"));
            }
        };
    }

    private static Message noGrades(List<Placement> links) {
        return Message.of(links.isEmpty() ? "passback.way.no-links" : "passback.way.no-grades");
    }

    private List<Message> notes(CompetencyWay way, PlatformCourse course) {
        List<Message> notes = new ArrayList<>();
        switch (way) {
            case NONE -> {}
            case DIRECT ->
                adapters.of(course.tenant())
                        .map(Adapter::kind)
                        .ifPresent(kind -> notes.add(Message.of(
                                switch (kind) {
                                    case MOODLE -> "passback.way.direct.moodle";
                                    case CANVAS -> "passback.way.direct.canvas";
                                })));
            case LINKS -> {
                if (!hasAreaLinks(course.id())) {
                    notes.add(Message.of("passback.way.links.none-yet"));
                }
            }
            case COLUMNS -> {
                if (course.isOnCanvas()) {
                    notes.add(Message.of("passback.way.columns.canvas"));
                }
            }
        }
        return notes;
    }

    private boolean hasAreaLinks(ContextId context) {
        return placements.areaLinksIn(context).stream().anyMatch(link -> !link.isOfNoLink());
    }

    /** Everything that the platform has of ours in the course and that opens something. */
    private List<Placement> links(ContextId context) {
        return Stream.concat(
                        placements.openingIn(context).stream(),
                        placements.areaLinksIn(context).stream().filter(link -> !link.isOfNoLink()))
                .toList();
    }
}
