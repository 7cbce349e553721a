package org.attune.sandbox.lms.campus;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.sandbox.lms.LmsSettings;
import org.springframework.stereotype.Component;

/** The university: its people and courses, as seeded and as changed since. */
@Component
public class Campus {

    public static final String NAME = "Fernhill University";

    private final LmsSettings settings;
    private final InstantSource clock;
    private volatile Seeds.World world;

    Campus(LmsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.world = Seeds.sow(settings, clock.instant());
    }

    /** Everything as on the first day. Numbers given since are never given again, for the tool remembers them. */
    public synchronized void reset() {
        world = Seeds.sow(settings, clock.instant());
    }

    public List<Course> courses() {
        return world.courses();
    }

    public Optional<Course> course(String id) {
        return courses().stream().filter(course -> course.id().equals(id)).findFirst();
    }

    public Optional<Course> courseOf(ActivityId activity) {
        return courses().stream()
                .filter(course -> course.activity(activity).isPresent())
                .findFirst();
    }

    /** The people of the first day, as the front page shows them. */
    public List<Person> firstPeople() {
        return world.firstPeople();
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(world.people().get(id));
    }

    /** Another course like this one, for the next term. */
    public synchronized Course copy(Course course) {
        var copy = course.copy();
        world.courses().add(copy);
        return copy;
    }

    /** More students for load: named by number, the same ones again after a restart. */
    public synchronized List<Person> enrol(Course course, int count) {
        var already = course.students().size();
        var more = new ArrayList<Person>();
        for (int n = already + 1; n <= already + count; n++) {
            var number = course.id() + "-%05d".formatted(n);
            more.add(new Person(
                    "student-" + number,
                    "s" + number,
                    "Student No. " + n,
                    "Student",
                    "No. " + n,
                    "student-" + number + "@students.fernhill.example",
                    Person.Role.STUDENT,
                    Person.Sharing.NAME_AND_EMAIL));
        }
        more.forEach(person -> world.people().put(person.id(), person));
        course.enrol(more);
        return more;
    }
}
