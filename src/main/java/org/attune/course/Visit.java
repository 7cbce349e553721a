package org.attune.course;

import java.util.Locale;
import java.util.Optional;
import org.attune.lti.LaunchId;
import org.attune.words.Message;

/**
 * One launch as the rest of the house sees it: who is here, in which course, in which role, at which link. A controller
 * below {@code /at/{launch}} takes it as a parameter; what it names is all that the request may touch.
 *
 * @param base the address of this visit, such as {@code /at/Jx…}: every link of its pages begins with it
 * @param personName what to call the person on a page
 * @param placement absent in a deep-linking visit and at a link for a knowledge area
 * @param areaLink the link for a knowledge area that the visit came by; its own pages have no placement, and those of a module
 *     that is opened there have the module's
 * @param anonymous the platform did not say who it is: progress is kept for this visit only and no grade can be sent
 */
public record Visit(
        LaunchId launch,
        String base,
        PersonId person,
        Message personName,
        ContextId context,
        Message courseTitle,
        Optional<PlacementId> placement,
        Optional<PlacementId> areaLink,
        VisitRole role,
        Locale locale,
        boolean anonymous) {

    /** The address of the launch itself, where the visit has gone to a place beside it. */
    public String launchBase() {
        int place = base.indexOf("/in/");
        return place < 0 ? base : base.substring(0, place);
    }

    public boolean byInstructor() {
        return role == VisitRole.INSTRUCTOR;
    }
}
