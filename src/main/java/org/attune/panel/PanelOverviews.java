package org.attune.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attune.content.TrainingModule;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.store.People;
import org.attune.item.Item;
import org.attune.item.PanelKey;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.stereotype.Component;

/** Puts together who has answered a panel how far, and what became of it. */
@Component
class PanelOverviews {

    private final PanelRows rows;
    private final Panels panels;
    private final PanelDoor door;
    private final People people;

    PanelOverviews(PanelRows rows, Panels panels, PanelDoor door, People people) {
        this.rows = rows;
        this.panels = panels;
        this.door = door;
        this.people = people;
    }

    PanelOverview of(Panel panel, Words words) {
        TrainingModule module = door.module(panel);
        List<Panellist> all = rows.panellists(panel.id());
        List<PanelAnswer> answers = rows.answers(panel.id());
        List<PanelRows.Exclusion> exclusions = rows.exclusions(panel.id());
        List<PanelVersion> versions = panels.versions(panel.id());
        Map<PersonId, String> names = names(
                Stream.of(
                                all.stream().map(Panellist::person),
                                exclusions.stream().map(PanelRows.Exclusion::by),
                                versions.stream().map(PanelVersion::by))
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()),
                words);
        return new PanelOverview(
                module.title(),
                all.stream().map(one -> member(one, module, answers, names)).toList(),
                questions(module, all, answers),
                versions.stream()
                        .map(one -> new PanelOverview.Version(
                                one.number(), one.publishedAt(), names.getOrDefault(one.by(), ""), one.panellists()))
                        .toList(),
                exclusions.stream()
                        .map(one -> new PanelOverview.Aside(
                                names.getOrDefault(one.person(), ""),
                                names.getOrDefault(one.by(), ""),
                                one.at(),
                                one.reason()))
                        .toList(),
                PanelKey.FEWEST);
    }

    Map<PersonId, String> names(Set<PersonId> ids, Words words) {
        return people.all(ids).values().stream()
                .collect(Collectors.toMap(Person::id, person -> words.say(person.displayName())));
    }

    private static PanelOverview.Member member(
            Panellist one, TrainingModule module, List<PanelAnswer> answers, Map<PersonId, String> names) {
        long done = answers.stream()
                .filter(answer -> answer.person().equals(one.person()))
                .filter(answer -> PanellistPage.state(module, Optional.of(answer)) == PanellistPage.State.DONE)
                .count();
        return new PanelOverview.Member(
                one.person().value(),
                names.getOrDefault(one.person(), ""),
                one.consents()
                        .map(yes -> Message.of(yes ? "panel.consent.given" : "panel.consent.refused"))
                        .orElseGet(() -> Message.of("panel.consent.not-yet")),
                (int) done,
                one.excluded());
    }

    /** Only those count who agreed and were not set aside. */
    private static List<PanelOverview.Question> questions(
            TrainingModule module, List<Panellist> all, List<PanelAnswer> answers) {
        Set<PersonId> counting =
                all.stream().filter(Panellist::counts).map(Panellist::person).collect(Collectors.toSet());
        List<Item> asked = Panels.asked(module);
        return IntStream.range(0, asked.size())
                .mapToObj(i -> {
                    int answered = (int) answers.stream()
                            .filter(answer -> answer.item().equals(asked.get(i).key()))
                            .filter(answer -> counting.contains(answer.person()))
                            .filter(answer -> Panels.isComplete(module, answer))
                            .count();
                    return new PanelOverview.Question(
                            i + 1, Asks.of(asked.get(i)), answered, answered < PanelKey.FEWEST);
                })
                .toList();
    }
}
