package org.attune.course.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.course.ContextId;
import org.attune.course.LinkKey;
import org.attune.course.Placement;
import org.attune.course.Tenant;
import org.attune.lti.Launch;
import org.attune.lti.LaunchVariables;
import org.springframework.stereotype.Component;

/**
 * Finds what a link was copied from, by what platforms let travel with a course copy, the surest first: the history of the
 * link's id (Canvas, Brightspace, Sakai, Blackboard), the key that deep linking wrote into its custom parameters, and the
 * history of the course's id (Moodle has no other), or the platform's notice of the copy, with the title of the link. Only ever within one tenant.
 */
@Component
public class Origins {

    private final PlacementRows placements;
    private final ContextCopies copies;

    Origins(PlacementRows placements, ContextCopies copies) {
        this.placements = placements;
        this.copies = copies;
    }

    public Origin of(Launch launch, Launch.Link link) {
        Tenant tenant = Tenant.of(launch);
        List<String> courses = copies.originsOf(launch);
        return ofLinkHistory(tenant, launch, link)
                .or(() -> ofKey(tenant, launch, link, courses))
                .<Origin>map(Origin.Copy::new)
                .orElseGet(() -> ofCourses(tenant, link, courses));
    }

    private Optional<Placement> ofLinkHistory(Tenant tenant, Launch launch, Launch.Link link) {
        return LaunchVariables.linkHistory(launch).stream()
                .filter(id -> !id.equals(link.id()))
                .map(id -> placements.opening(tenant, id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of several links with one key, that of the latest course in the history, or else the one that was made last. */
    private Optional<Placement> ofKey(Tenant tenant, Launch launch, Launch.Link link, List<String> courses) {
        return LinkKey.of(launch).flatMap(key -> {
            List<Placement> same = placements.withKey(tenant, key).stream()
                    .filter(placement -> !placement.linkId().equals(link.id()))
                    .toList();
            List<ContextId> history = placements.contexts(tenant, courses);
            return history.stream()
                    .flatMap(course -> same.stream()
                            .filter(placement -> placement.context().equals(course)))
                    .findFirst()
                    .or(() -> same.stream().findFirst());
        });
    }

    /** The latest course of the history in which anything was set up. */
    private Origin ofCourses(Tenant tenant, Launch.Link link, List<String> courses) {
        for (ContextId course : placements.contexts(tenant, courses)) {
            List<Placement> there = new ArrayList<>(placements.openingIn(course));
            List<Placement> sameTitle = there.stream()
                    .filter(placement -> placement.title().isPresent()
                            && placement.title().equals(link.title().map(Text::cut)))
                    .toList();
            if (sameTitle.size() == 1) {
                return new Origin.Copy(sameTitle.getFirst());
            }
            if (!there.isEmpty()) {
                return new Origin.OneOf(there);
            }
        }
        return new Origin.New();
    }
}
