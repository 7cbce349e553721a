package org.attune.sandbox.lms.pages;

import java.util.List;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;

/**
 * Who is looking at which course, and where in it: the frame of every page within a course.
 *
 * @param section the entry of the left navigation that is shown as current
 * @param page the page's address below the course, for seeing the same page as somebody else
 */
record Here(Person person, Course course, List<Course> courses, String section, String page) {

    String address(Person someone, Course somewhere) {
        return "/as/" + someone.id() + "/courses/" + somewhere.id();
    }

    /** The course's address for the person who is here. */
    public String base() {
        return address(person, course);
    }

    /** The same course page as seen by somebody else. */
    public String as(Person someone) {
        return address(someone, course) + page;
    }

    public String in(Course somewhere) {
        return address(person, somewhere);
    }

    public boolean at(String name) {
        return section.equals(name);
    }

    /** Everyone one may be in this course. */
    public List<Person> others() {
        return course.members().stream().limit(12).toList();
    }
}
