package org.attune.course;

import java.util.Optional;
import org.attune.words.Message;

/**
 * @param subject the platform's id of the user, by which grades are sent; absent for an anonymous one
 * @param name as the platform gave it
 */
public record Person(PersonId id, Optional<String> subject, Optional<String> name, Optional<String> email) {

    /** Longer ids are hardly meant to be read, and their beginning tells them apart. */
    private static final int READABLE = 12;

    /** What to call the person on a page: where the platform shares no name, by a number that stays the same. */
    public Message displayName() {
        return name.map(given -> Message.of("course.person.named", given))
                .or(() -> subject.map(Person::readable).map(number -> Message.of("course.person.numbered", number)))
                .orElseGet(() -> Message.of("course.person.guest"));
    }

    private static String readable(String subject) {
        return subject.length() <= READABLE ? subject : subject.substring(0, 8);
    }
}
