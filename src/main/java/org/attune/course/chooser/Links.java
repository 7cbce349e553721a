package org.attune.course.chooser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeArea;
import org.attune.content.TrainingModule;
import org.attune.course.AreaLink;
import org.attune.course.LinkKey;
import org.attune.course.PlacementSettings;
import org.attune.course.store.LinkSettings;
import org.attune.lti.PublicUrl;
import org.attune.lti.deeplinking.LinkItem;
import org.attune.words.Words;
import org.springframework.stereotype.Component;

/** Writes a module as the link that a platform is asked to make. */
@Component
class Links {

    /** Column labels beyond 250 characters break Moodle. */
    private static final int LABEL = 250;

    /** What an area's column is out of: the share of the points, as a percentage. */
    private static final int AREA_POINTS = 100;

    private static final String GRADE = "grade";

    private final PublicUrl publicUrl;
    private final Competencies competencies;

    Links(PublicUrl publicUrl, Competencies competencies) {
        this.publicUrl = publicUrl;
        this.competencies = competencies;
    }

    /** @param dated whether the platform shall have the dates of the settings as its own */
    List<LinkItem> items(
            List<TrainingModule> modules, Layout layout, PlacementSettings settings, boolean dated, Words words) {
        List<LinkItem> items = new ArrayList<>();
        if (layout != Layout.AREAS) {
            modules.forEach(module -> items.add(item(module, settings, dated)));
        }
        if (layout != Layout.MODULES) {
            items.addAll(areas(modules, settings, words));
        }
        return items;
    }

    /** @param dated whether the platform shall have the dates of the settings as its own */
    private LinkItem item(TrainingModule module, PlacementSettings settings, boolean dated) {
        return new LinkItem(
                publicUrl.at("/modules/" + module.id()),
                module.title(),
                Optional.of(module.summary()),
                LinkSettings.written(LinkKey.random(), module.id(), settings),
                Optional.of(new LinkItem.Column(
                        cut(module.title()),
                        settings.maximumPoints(),
                        Optional.of(module.id().toString()),
                        Optional.of(GRADE))),
                Optional.of(new LinkItem.Frame(1000, 900)),
                dated ? span(settings.timing().opens(), settings.timing().closes()) : Optional.empty(),
                dated ? span(Optional.empty(), settings.timing().due()) : Optional.empty());
    }

    /** A link for each knowledge area of some modules, in the order of the frameworks. */
    private List<LinkItem> areas(List<TrainingModule> modules, PlacementSettings settings, Words words) {
        return competencies.areas().stream()
                .map(area -> new AreaLink(
                        area.id(),
                        modules.stream()
                                .filter(module -> module.areas().contains(area.id()))
                                .map(TrainingModule::id)
                                .toList()))
                .filter(link -> !link.modules().isEmpty())
                .map(link -> area(link, settings, words))
                .toList();
    }

    private LinkItem area(AreaLink link, PlacementSettings settings, Words words) {
        String title = competencies.area(link.area()).map(KnowledgeArea::title).orElseThrow();
        return new LinkItem(
                publicUrl.at(AreaLink.PATH + link.area()),
                title,
                Optional.of(words.say("course.chooser.area-item", title)),
                link.written(LinkKey.random(), LinkSettings.settings(settings)),
                Optional.of(new LinkItem.Column(
                        cut(title), AREA_POINTS, Optional.of("area." + link.area()), Optional.of(GRADE))),
                Optional.of(new LinkItem.Frame(1000, 900)),
                Optional.empty(),
                Optional.empty());
    }

    private static String cut(String label) {
        return label.length() <= LABEL ? label : label.substring(0, LABEL);
    }

    private static Optional<LinkItem.Span> span(Optional<Instant> start, Optional<Instant> end) {
        return start.isEmpty() && end.isEmpty() ? Optional.empty() : Optional.of(new LinkItem.Span(start, end));
    }
}
