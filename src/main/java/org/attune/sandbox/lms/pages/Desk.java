package org.attune.sandbox.lms.pages;

import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Activity;
import org.attune.sandbox.lms.campus.ActivityId;
import org.attune.sandbox.lms.campus.Campus;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what an address speaks of. */
@Component
class Desk {

    private final Campus campus;

    Desk(Campus campus) {
        this.campus = campus;
    }

    Here at(String person, String course, String section, String page) {
        return new Here(person(person), course(course), campus.courses(), section, page);
    }

    Here teaching(String person, String course, String section, String page) {
        var here = at(person, course, section, page);
        if (!here.person().teaches()) {
            throw new Refused(HttpStatus.FORBIDDEN, "Only the teacher of a course may do that.");
        }
        return here;
    }

    Person person(String id) {
        return campus.person(id).orElseThrow(() -> Refused.notFound("There is nobody of that name here."));
    }

    Course course(String id) {
        return campus.course(id).orElseThrow(() -> Refused.notFound("There is no such course."));
    }

    Activity activity(Course course, ActivityId id) {
        return course.activity(id).orElseThrow(() -> Refused.notFound("There is no such activity in this course."));
    }
}
