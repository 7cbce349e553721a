package org.attune.course;

import java.util.Locale;
import java.util.Optional;
import org.attune.lti.LaunchId;

/**
 * One launch as the rest of the house sees it: who is here, in which course, in which role, at which link. A controller
 * below {@code /at/{launch}} takes it as a parameter; what it names is all that the request may touch.
 *
 * @param base the address of this visit, such as {@code /at/Jx…}: every link of its pages begins with it
 * @param personName what to call the person on a page; "Guest" when the platform shares no name
 * @param placement absent in a deep-linking visit
 * @param anonymous the platform did not say who it is: progress is kept for this visit only and no grade can be sent
 */
public record Visit(
        LaunchId launch,
        String base,
        PersonId person,
        String personName,
        ContextId context,
        String courseTitle,
        Optional<PlacementId> placement,
        VisitRole role,
        Locale locale,
        boolean anonymous) {

    public boolean byInstructor() {
        return role == VisitRole.INSTRUCTOR;
    }
}
