package org.attune.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who launches. */
public record TestPerson(Optional<String> subject, Optional<String> name, List<String> roles) {

    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    public static TestPerson asLearner(String name) {
        return named(name, MEMBERSHIP + "Learner");
    }

    public static TestPerson asInstructor(String name) {
        return named(name, MEMBERSHIP + "Instructor");
    }

    /** A learner of whom the platform tells nothing. */
    public static TestPerson anonymously() {
        return new TestPerson(Optional.empty(), Optional.empty(), List.of(MEMBERSHIP + "Learner"));
    }

    /** The subject is the name in small letters with {@code -id}: {@code ana-id}. */
    public static TestPerson named(String name, String... roles) {
        return new TestPerson(Optional.of(name.toLowerCase(Locale.ROOT) + "-id"), Optional.of(name), List.of(roles));
    }

    /** Without a name or an e-mail, as platforms that keep people's names to themselves send it. */
    public TestPerson nameless() {
        return new TestPerson(subject, Optional.empty(), roles);
    }
}
