package org.attune.sandbox.lms.oidc;

import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Personality;

/**
 * Whose installation a course belongs to. Every Canvas of the cloud has the same issuer and, with an inherited key, the same
 * client id: institutions differ by guid and deployment alone, and the ids of people may coincide. So each course that behaves
 * like Canvas is an institution of its own, with its copies; all others are one.
 */
record Institution(String guid, String deployment) {

    static Institution of(Course course, Personality personality) {
        String first =
                course.history().isEmpty() ? course.id() : course.history().getLast();
        return personality.isCanvas()
                ? new Institution(
                        "canvas-%s.fernhill.example".formatted(first),
                        "%s:%s".formatted(LmsSettings.DEPLOYMENT_ID, first))
                : new Institution("fernhill.example", LmsSettings.DEPLOYMENT_ID);
    }
}
