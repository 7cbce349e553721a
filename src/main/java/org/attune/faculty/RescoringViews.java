package org.attune.faculty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.attempt.KeySource;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.report.Attempts;
import org.attune.attempt.rescoring.AttemptDifference;
import org.attune.attempt.rescoring.AttemptDifference.ItemDifference;
import org.attune.attempt.rescoring.AttemptDifference.Verdict;
import org.attune.attempt.rescoring.Keys;
import org.attune.attempt.rescoring.Rescoring;
import org.attune.attempt.rescoring.Rescorings;
import org.attune.attempt.rescoring.Rescorings.OtherKey;
import org.attune.attempt.rescoring.Rescorings.Preview;
import org.attune.content.ModuleId;
import org.attune.content.Modules;
import org.attune.content.Quiz;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.faculty.RescoringView.Change;
import org.attune.faculty.RescoringView.Kept;
import org.attune.faculty.RescoringView.Mark;
import org.attune.faculty.RescoringView.Pages;
import org.attune.faculty.RescoringView.Question;
import org.attune.faculty.RescoringView.Row;
import org.attune.faculty.RescoringView.Source;
import org.attune.item.BranchingCase;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Score;
import org.attune.item.Stem;
import org.attune.outcome.Grade;
import org.attune.outcome.Outcomes;
import org.attune.panel.Panels;
import org.attune.words.Message;
import org.attune.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Puts together what a teacher sees of marking anew: before it is kept, and ever after. */
@Component
class RescoringViews {

    private final Rescorings rescorings;
    private final Attempts attempts;
    private final Outcomes outcomes;
    private final Modules modules;
    private final Placements placements;
    private final People people;
    private final Keys keys;
    private final Panels panels;

    RescoringViews(
            Rescorings rescorings,
            Attempts attempts,
            Outcomes outcomes,
            Modules modules,
            Placements placements,
            People people,
            Keys keys,
            Panels panels) {
        this.rescorings = rescorings;
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.modules = modules;
        this.placements = placements;
        this.people = people;
        this.keys = keys;
        this.panels = panels;
    }

    RescoringView of(PlacementId placement, Preview preview, int page, Words words) {
        ModuleId module = placements.get(placement).module().orElseThrow();
        Map<PersonId, Grade> before = new HashMap<>();
        Map<PersonId, Grade> after = new HashMap<>();
        if (preview.differences().stream().anyMatch(AttemptDifference::changed)) {
            outcomes.forPlacement(placement)
                    .forEach((person, outcome) -> outcome.grade().ifPresent(grade -> before.put(person, grade)));
            Map<PersonId, List<MarkedAttempt>> marked = new HashMap<>();
            attempts.marked(placement).forEach((person, theirs) -> marked.put(person, preview.applied(theirs)));
            after.putAll(outcomes.gradesIf(placement, marked));
        }
        return view(
                module,
                preview.to(),
                preview.items(),
                preview.submitted(),
                preview.differences(),
                page,
                before,
                after,
                words);
    }

    /** While it is under way only its questions: the page is asked for again and again. */
    RescoringView of(Rescoring rescoring, int page, Words words) {
        return view(
                rescoring.module(),
                rescoring.to(),
                rescorings.items(rescoring),
                rescoring.attempts(),
                rescoring.isFinished() ? rescorings.differences(rescoring) : List.of(),
                page,
                Map.of(),
                Map.of(),
                words);
    }

    /** Who kept it. */
    String by(Rescoring rescoring, Words words) {
        return words.say(people.get(rescoring.by()).displayName());
    }

    private RescoringView view(
            ModuleId module,
            KeySource to,
            List<OtherKey> items,
            int submitted,
            List<AttemptDifference> differences,
            int page,
            Map<PersonId, Grade> before,
            Map<PersonId, Grade> after,
            Words language) {
        Map<PersonId, String> names =
                names(differences.stream().map(AttemptDifference::person).collect(Collectors.toSet()), language);
        List<AttemptDifference> inOrder = differences.stream()
                .sorted(Comparator.comparing(
                                (AttemptDifference one) -> name(names, one).toLowerCase(language.locale()))
                        .thenComparingLong(one -> one.person().value())
                        .thenComparingInt(AttemptDifference::number))
                .toList();
        List<AttemptDifference> changed =
                inOrder.stream().filter(AttemptDifference::changed).toList();
        Map<Key, Integer> questions = questions(module, to);
        Pages pages = Pages.of(page, changed.size());
        return new RescoringView(
                items.stream()
                        .sorted(Comparator.comparingInt(item -> place(questions, item.item())))
                        .map(item -> question(module, to, item, questions))
                        .toList(),
                submitted,
                changed.size(),
                pages.cut(changed).stream()
                        .map(one -> new Row(
                                name(names, one),
                                one.number(),
                                marks(one, questions),
                                Optional.ofNullable(before.get(one.person())).map(RescoringViews::words),
                                Optional.ofNullable(after.get(one.person())).map(RescoringViews::words)))
                        .toList(),
                inOrder.stream()
                        .flatMap(one -> one.marks().stream()
                                .filter(mark -> mark.verdict().kept())
                                .map(mark -> new Kept(
                                        name(names, one),
                                        one.number(),
                                        called(questions, mark.item()),
                                        words(mark.was()),
                                        why(mark.verdict()))))
                        .toList(),
                pages);
    }

    private Map<PersonId, String> names(Set<PersonId> ids, Words language) {
        return people.all(ids).values().stream()
                .collect(Collectors.toMap(Person::id, person -> language.say(person.displayName())));
    }

    private static String name(Map<PersonId, String> names, AttemptDifference one) {
        return names.getOrDefault(one.person(), "");
    }

    private static List<Mark> marks(AttemptDifference one, Map<Key, Integer> questions) {
        return one.marks().stream()
                .filter(mark -> mark.verdict() == Verdict.CHANGED)
                .sorted(Comparator.comparingInt((ItemDifference mark) -> place(questions, mark.item())))
                .map(mark -> new Mark(called(questions, mark.item()), words(mark.was()), words(mark.is())))
                .toList();
    }

    /** As the quiz numbers them in the version whose key is the new one. */
    private Map<Key, Integer> questions(ModuleId module, KeySource to) {
        List<Item> items = modules.quiz(module, to.quiz()).map(Quiz::items).orElse(List.of());
        Map<Key, Integer> questions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            questions.put(items.get(i).key(), i + 1);
        }
        return questions;
    }

    /** What is not asked any more comes last. */
    private static int place(Map<Key, Integer> questions, Key item) {
        return questions.getOrDefault(item, Integer.MAX_VALUE);
    }

    private static Message called(Map<Key, Integer> questions, Key item) {
        return Optional.ofNullable(questions.get(item))
                .map(n -> Message.of("attempt.question", n))
                .orElseGet(() -> Message.of("faculty.rescoring.not-numbered", item.value()));
    }

    private Question question(ModuleId module, KeySource to, OtherKey item, Map<Key, Integer> questions) {
        Optional<Item> asked = item(module, to, item.item()).or(() -> item(module, item.from(), item.item()));
        return new Question(
                called(questions, item.item()),
                asked.map(RescoringViews::asks).orElse(""),
                item.marks(),
                source(module, item.from()),
                source(module, to),
                asked.stream()
                        .flatMap(one -> item.changes().stream()
                                .map(change -> new Change(
                                        KeyWords.part(one, change.part()),
                                        KeyWords.value(one, change.part(), change.before()),
                                        KeyWords.value(one, change.part(), change.after()))))
                        .toList());
    }

    private Optional<Item> item(ModuleId module, KeySource key, Key item) {
        return modules.quiz(module, key.quiz()).flatMap(quiz -> quiz.item(item));
    }

    private Source source(ModuleId module, KeySource key) {
        return new Source(
                key.choice()
                        .flatMap(keys::find)
                        .map(choice -> panels.version(choice.version()))
                        .map(version -> Message.of("faculty.rescoring.by-panel", version.number()))
                        .orElseGet(() -> Message.of("faculty.rescoring.by-author")),
                modules.firstSeen(module, key.quiz()));
    }

    private static String asks(Item item) {
        return item instanceof BranchingCase story
                ? HtmlUtils.htmlEscape(story.title())
                : Stem.of(item.stem()).question();
    }

    private static Message why(Verdict verdict) {
        return switch (verdict) {
            case KEPT_BY_HAND -> Message.of("faculty.mark.by-hand");
            case KEPT_UNREADABLE -> Message.of("faculty.rescoring.unreadable");
            case KEPT_GONE -> Message.of("faculty.rescoring.gone");
            case CHANGED, SAME -> throw new IllegalArgumentException(verdict + " is not kept");
        };
    }

    private static Message words(Score score) {
        return Message.of("faculty.class.of", rounded(score.earned()), rounded(score.possible()));
    }

    private static Message words(Grade grade) {
        return Message.of("faculty.class.of", rounded(grade.points()), grade.maximum());
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
