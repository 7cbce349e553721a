package org.attune.faculty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AwaitedMark;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.OpenAttempt;
import org.attune.attempt.report.AttemptReport;
import org.attune.attempt.report.AttemptReports;
import org.attune.attempt.report.Attempts;
import org.attune.attempt.report.TimelineEntry;
import org.attune.attempt.sheet.ReviewedItem;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.Visit;
import org.attune.course.store.People;
import org.attune.item.Key;
import org.attune.words.Message;
import org.attune.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of a learner's attempt. */
@Component
class AttemptViews {

    /** A form that was sent and could not be kept. */
    record Sent(Key item, MarkForm form, List<Message> mistakes) {}

    private final AttemptReports reports;
    private final Attempts attempts;
    private final People people;

    AttemptViews(AttemptReports reports, Attempts attempts, People people) {
        this.reports = reports;
        this.attempts = attempts;
        this.people = people;
    }

    /**
     * @param shown the item that one comes for
     * @return empty when there is no such attempt for this visit
     */
    Optional<AttemptView> of(Visit visit, AttemptId id, Optional<Key> shown, Optional<Sent> sent, Words words) {
        return reports.of(visit, id, words).map(report -> view(visit, report, shown, sent, words));
    }

    /** Where the first mark is that an instructor has yet to give; empty when there is none. */
    Optional<String> firstAwaited(Visit visit) {
        return reports.awaited(visit).stream().findFirst().map(mark -> address(visit, mark));
    }

    private AttemptView view(Visit visit, AttemptReport report, Optional<Key> shown, Optional<Sent> sent, Words words) {
        Map<PersonId, Person> named = people.all(named(report));
        List<AwaitedMark> awaited = reports.awaited(visit);
        return new AttemptView(
                report,
                words.say(Objects.requireNonNull(named.get(report.person())).displayName()),
                links(visit.placement().orElseThrow(), report),
                report.items().stream()
                        .map(item -> item(item, named, shown, sent, words))
                        .toList(),
                TimelineRow.of(report.timeline(), named, words),
                awaited.size(),
                next(awaited, report.id()).map(mark -> address(visit, mark)));
    }

    private static Set<PersonId> named(AttemptReport report) {
        Set<PersonId> named = new HashSet<>(Set.of(report.person()));
        report.timeline().stream()
                .map(TimelineEntry::by)
                .flatMap(Optional::stream)
                .forEach(named::add);
        report.items().stream().flatMap(item -> item.mark().byHand().stream()).forEach(hand -> named.add(hand.by()));
        return named;
    }

    private List<AttemptLink> links(PlacementId placement, AttemptReport report) {
        @Nullable OpenAttempt open = attempts.open(placement).get(report.person());
        return links(attempts.marked(placement, report.person()), Optional.ofNullable(open));
    }

    static List<AttemptLink> links(List<MarkedAttempt> marked, Optional<OpenAttempt> open) {
        List<AttemptLink> links = new ArrayList<>();
        marked.forEach(attempt -> links.add(new AttemptLink(attempt.id(), attempt.number(), false)));
        open.ifPresent(attempt -> links.add(new AttemptLink(attempt.id(), attempt.number(), true)));
        links.sort(Comparator.comparingInt(AttemptLink::number));
        return links;
    }

    private static ItemView item(
            ReviewedItem item, Map<PersonId, Person> named, Optional<Key> shown, Optional<Sent> sent, Words words) {
        Optional<Sent> mine = sent.filter(form -> form.item().equals(item.key()));
        return new ItemView(
                item,
                item.mark()
                        .byHand()
                        .flatMap(hand -> Optional.ofNullable(named.get(hand.by())))
                        .map(person -> words.say(person.displayName()))
                        .orElse(""),
                item.mark().awaited() || shown.equals(Optional.of(item.key())) || mine.isPresent(),
                mine.map(form -> form.form().forMark(item.mark())).orElseGet(() -> MarkForm.of(item.mark())),
                mine.map(Sent::mistakes).orElse(List.of()));
    }

    /** After this attempt's, and from the last on to the first again. */
    private static Optional<AwaitedMark> next(List<AwaitedMark> awaited, AttemptId here) {
        List<AwaitedMark> elsewhere =
                awaited.stream().filter(mark -> !mark.attempt().equals(here)).toList();
        int passed = 0;
        for (AwaitedMark mark : awaited) {
            if (mark.attempt().equals(here)) {
                return elsewhere.isEmpty() ? Optional.empty() : Optional.of(elsewhere.get(passed % elsewhere.size()));
            }
            passed++;
        }
        return elsewhere.stream().findFirst();
    }

    private static String address(Visit visit, AwaitedMark mark) {
        return AttemptPage.address(visit, mark.attempt()) + "?item=" + mark.item() + "#" + mark.item();
    }
}
