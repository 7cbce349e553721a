package org.attune.faculty;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.course.CourseRoster;
import org.attune.course.CourseRoster.State;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.store.People;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.stereotype.Component;

/** Puts the course's roster beside those who have begun. */
@Component
class RosterViews {

    private final People people;

    RosterViews(People people) {
        this.people = people;
    }

    RosterView of(CourseRoster roster, Collection<Person> begun, Words words) {
        Set<PersonId> waiting = new HashSet<>(roster.enrolled());
        begun.forEach(person -> waiting.remove(person.id()));
        Collection<Person> notStarted = people.all(waiting).values();
        List<String> names = notStarted.stream()
                .map(person -> words.say(person.displayName()))
                .sorted(Comparator.comparing(name -> name.toLowerCase(words.locale())))
                .toList();
        boolean unnamed = Stream.concat(notStarted.stream(), begun.stream())
                .anyMatch(person -> person.name().isEmpty());
        return new RosterView(
                state(roster), roster.readAt(), names, unnamed, roster.state() instanceof State.BeingRead);
    }

    private static Message state(CourseRoster roster) {
        return switch (roster.state()) {
            case State.NotOffered() -> Message.of("faculty.roster.not-offered");
            case State.BeingRead() ->
                roster.readAt().isPresent()
                        ? Message.of("faculty.roster.read-anew")
                        : Message.of("faculty.roster.being-read");
            case State.Known() ->
                roster.readAt().isPresent() ? Message.of("faculty.roster.known") : Message.of("faculty.roster.not-yet");
            case State.Failed(String cause) ->
                roster.readAt().isPresent()
                        ? Message.of("faculty.roster.failed-since", cause)
                        : Message.of("faculty.roster.failed", cause);
        };
    }
}
