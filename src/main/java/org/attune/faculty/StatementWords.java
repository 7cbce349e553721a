package org.attune.faculty;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attune.competency.Designation;
import org.attune.competency.Shown;
import org.attune.competency.Statement;

/** Says designations and ways to show a statement in words. */
final class StatementWords {

    private StatementWords() {}

    /** Whom it concerns, then how it is shown; what the framework does not say is left out. */
    static List<String> of(Statement statement) {
        return Stream.of(whom(statement.designations()), how(statement.shown()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** "For all Mentors", "For policy and research/faculty Mentors"; empty without designations. */
    static String whom(Set<Designation> designations) {
        return designations.isEmpty() ? "" : "For %s Mentors".formatted(joined(designations, StatementWords::whom));
    }

    /** "Practiced and fostered in others"; empty without ways. */
    static String how(List<Shown> shown) {
        String words = joined(shown, StatementWords::how);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** "3", "3 and 7", "3, 7 and 9"; empty for nothing. */
    static <T> String joined(Collection<T> things, Function<T, String> word) {
        List<String> words = things.stream().map(word).toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static String whom(Designation designation) {
        return switch (designation) {
            case ALL -> "all";
            case CLINICAL -> "clinical";
            case POLICY -> "policy";
            case RESEARCH_FACULTY -> "research/faculty";
        };
    }

    private static String how(Shown way) {
        return switch (way) {
            case PRACTISED -> "practiced";
            case FOSTERED -> "fostered in others";
            case MODELLED -> "modeled for others";
            case TAUGHT -> "taught";
        };
    }
}
