package org.attune.faculty;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.competency.Designation;
import org.attune.competency.Shown;
import org.attune.competency.Statement;
import org.attune.words.Message;

/** Says designations and ways to show a statement in words: a whole sentence for every mixture, as languages bend them differently. */
final class StatementWords {

    private StatementWords() {}

    /** Whom it concerns, then how it is shown; what the framework does not say is left out. */
    static List<Message> of(Statement statement) {
        return Stream.of(whom(statement.designations()), how(statement.shown()))
                .flatMap(List::stream)
                .toList();
    }

    /** "For all Mentors", "For policy and research/faculty Mentors"; nothing without designations. */
    static List<Message> whom(Set<Designation> designations) {
        return designations.isEmpty()
                ? List.of()
                : List.of(Message.of("faculty.statement.whom", joined(designations, "faculty.statement.for.")));
    }

    /** "Practiced and fostered in others"; nothing without ways. */
    static List<Message> how(List<Shown> shown) {
        return shown.isEmpty()
                ? List.of()
                : List.of(Message.of("faculty.statement.how", joined(shown, "faculty.statement.way.")));
    }

    private static List<Message> joined(Collection<? extends Enum<?>> things, String key) {
        return things.stream()
                .map(thing ->
                        Message.of(key + thing.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }
}
