package org.attune.sandbox.lms.campus;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.attune.sandbox.lms.LmsSettings;

/** The university on its first day. Ids are the same after every start: the tool's database may outlive this memory. */
final class Seeds {

    /**
     * @param firstPeople those of the first day
     * @param people everyone, by their ids
     * @param courses of the first day, and copies since
     */
    record World(List<Person> firstPeople, Map<String, Person> people, List<Course> courses) {}

    private static final String SHORT_DESCRIPTION =
            "A module of Attune: reading, a case to decide your way through, a quiz.";

    private Seeds() {}

    static World sow(LmsSettings settings, Instant now) {
        var noor = new Person(
                "noor",
                "7",
                "Prof. Noor Haddad",
                "Noor",
                "Haddad",
                "noor@fernhill.example",
                Person.Role.TEACHER,
                Person.Sharing.NAME_AND_EMAIL);
        var amara = student("amara", "101", "Amara", "Okafor", Person.Sharing.NAME_AND_EMAIL);
        var tomas = student("tomas", "102", "Tomás", "Rivera Quint", Person.Sharing.NAME_AND_EMAIL);
        var meiling = student("meiling", "103", "Mei-Ling", "Zhao", Person.Sharing.NAME_AND_EMAIL);
        var yusuf = student("yusuf", "104", "Yusuf", "Demir", Person.Sharing.NAME);
        var aoife = student("aoife", "105", "Aoife", "Ní Bhriain", Person.Sharing.ID);
        var guest = student("guest", "900", "Guest", "Visitor", Person.Sharing.NOTHING);
        var seeded = new AtomicLong(10);
        var practice = new Course(
                "2",
                "IMH-501",
                "Infant Mental Health Practice",
                "Autumn term",
                List.of(noor, amara, tomas, meiling, yusuf, aoife),
                List.of(),
                seeded::incrementAndGet);
        module(practice, settings, "observation-listening", "Observation and listening");
        module(
                practice,
                settings,
                "attachment-separation-trauma-grief-loss",
                "Attachment, separation, trauma, grief and loss");
        module(practice, settings, "cultural-competence", "Cultural competence");
        var reflective = new Course(
                "3",
                "IMH-620",
                "Reflective Work with Families",
                "Autumn term",
                List.of(noor, amara, tomas, meiling),
                List.of(),
                seeded::incrementAndGet);
        module(reflective, settings, "cultural-competence", "Cultural competence");
        // From here on, numbers that no earlier run has given.
        seeded.set(Math.max(seeded.get(), now.toEpochMilli() / 100));
        var firstPeople = List.of(noor, amara, tomas, meiling, yusuf, aoife, guest);
        var people = new ConcurrentHashMap<String, Person>();
        firstPeople.forEach(person -> people.put(person.id(), person));
        return new World(firstPeople, people, new CopyOnWriteArrayList<>(List.of(practice, reflective)));
    }

    private static void module(Course course, LmsSettings settings, String slug, String title) {
        course.add(new Draft(
                title,
                SHORT_DESCRIPTION,
                settings.tool("/modules/" + slug),
                Map.of(),
                null,
                Activity.Origin.SEEDED,
                new Draft.Grade(title, BigDecimal.valueOf(100), null, null)));
    }

    private static Person student(String id, String sub, String given, String family, Person.Sharing sharing) {
        var email = id + "@students.fernhill.example";
        return new Person(id, sub, given + " " + family, given, family, email, Person.Role.STUDENT, sharing);
    }
}
