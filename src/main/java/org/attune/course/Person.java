package org.attune.course;

import java.util.Optional;

/**
 * @param subject the platform's id of the user, by which grades are sent; absent for an anonymous one
 * @param name as the platform gave it
 */
public record Person(PersonId id, Optional<String> subject, Optional<String> name, Optional<String> email) {

    /** What to call the person on a page. */
    public String displayName() {
        return name.orElseGet(() -> subject.map(s -> "Person " + s.substring(0, Math.min(8, s.length())))
                .orElse("Guest"));
    }
}
