package org.attune.sandbox.lms.oidc;

import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Personality;

/**
 * Whose installation a course belongs to. Every Canvas of the cloud has the same issuer and, with an inherited key, the same
 * client id: institutions differ by guid and deployment alone, and the ids of people may coincide. So each course that behaves
 * like Canvas is an institution of its own; all others are one.
 */
record Institution(String guid, String deployment) {

    static Institution of(Course course, Personality personality) {
        return personality.isCanvas()
                ? new Institution(
                        "canvas-%s.fernhill.example".formatted(course.id()),
                        "%s:%s".formatted(LmsSettings.DEPLOYMENT_ID, course.id()))
                : new Institution("fernhill.example", LmsSettings.DEPLOYMENT_ID);
    }
}
