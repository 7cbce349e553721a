package org.attune.sandbox.lms.oidc;

import org.attune.sandbox.lms.campus.Activity;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;

/** What somebody set out to do when they were sent to the tool. */
public sealed interface Errand {

    Person person();

    Course course();

    Where where();

    /** Where the tool shows up: document_target. */
    enum Where {
        IFRAME,
        WINDOW
    }

    record OpenActivity(Person person, Course course, Activity activity, Where where) implements Errand {}

    record ChooseContent(Person person, Course course, Where where) implements Errand {}
}
