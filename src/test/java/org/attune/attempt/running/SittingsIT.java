package org.attune.attempt.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.attempt.AttemptId;
import org.attune.attempt.AttemptMarked;
import org.attune.attempt.Mark;
import org.attune.attempt.MarkedAttempt;
import org.attune.attempt.report.Attempts;
import org.attune.attempt.store.Answer;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.Marks;
import org.attune.attempt.store.Papers;
import org.attune.attempt.store.Steps;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Asking;
import org.attune.course.AttemptCounting;
import org.attune.course.Drawing;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.course.PlacementSettings;
import org.attune.course.Visit;
import org.attune.course.VisitRole;
import org.attune.course.store.Placements;
import org.attune.item.BranchingCase;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.MultipleResponse;
import org.attune.item.Option;
import org.attune.item.Response.Chosen;
import org.attune.item.Score;
import org.attune.item.SingleBest;
import org.attune.lti.LaunchId;
import org.attune.testing.ApplicationTest;
import org.attune.testing.TestCourse;
import org.attune.words.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class SittingsIT {

    @Autowired
    Sittings sittings;

    @Autowired
    Attempts attempts;

    @Autowired
    Steps steps;

    @Autowired
    Marks marks;

    @Autowired
    Modules modules;

    @Autowired
    Papers papers;

    @Autowired
    Placements placements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private TestCourse course;
    private TrainingModule module;
    private PlacementId placement;
    private PersonId maya;
    private Visit visit;

    private SingleBest single;
    private String best;
    private String poor;

    @BeforeEach
    void a_learner_at_a_placement() {
        course = new TestCourse(jdbc);
        module = modules.all().getFirst();
        placement = placement(2);
        maya = course.person("Maya");
        visit = visit(maya, placement, VisitRole.LEARNER, false);
        single = first(SingleBest.class);
        best = option(single, 1);
        poor = option(single, 0);
    }

    @Test
    void a_started_attempt_is_open_and_pinned_to_the_quiz_of_today() {
        AttemptId id = start(visit);

        assertThat(attempts.open(placement)).containsOnlyKeys(maya);
        assertThat(attempts.open(placement).get(maya)).satisfies(open -> {
            assertThat(open.id()).isEqualTo(id);
            assertThat(open.number()).isEqualTo(1);
            assertThat(open.answered()).isZero();
            assertThat(open.items()).isEqualTo(module.quiz().items().size());
        });
        assertThat(attempts.marked(placement, maya)).isEmpty();
    }

    @Test
    void starting_again_goes_on_with_the_open_attempt() {
        assertThat(start(visit)).isEqualTo(start(visit));
    }

    @Test
    void no_more_attempts_are_started_than_the_instructor_allows() {
        for (int i = 0; i < 2; i++) {
            sittings.submit(visit, start(visit));
        }
        assertThat(sittings.start(visit)).isEqualTo(new Starting.NoneLeft());
        assertThat(attempts.marked(placement, maya))
                .extracting(MarkedAttempt::number)
                .containsExactly(1, 2);
    }

    @Test
    void previews_by_an_instructor_are_unlimited_and_no_attempts_to_anybody_else() {
        Visit instructor = visit(maya, placement, VisitRole.INSTRUCTOR, false);
        for (int i = 0; i < 4; i++) {
            AttemptId id = start(instructor);
            assertThat(sittings.submit(instructor, id)).isPresent();
            assertThat(marks.of(id)).isNotEmpty();
        }
        AttemptId open = start(instructor);

        assertThat(attempts.marked(placement, maya)).isEmpty();
        assertThat(attempts.marked(placement)).isEmpty();
        assertThat(attempts.open(placement)).isEmpty();
        assertThat(start(visit)).isNotEqualTo(open);
        assertThat(events.stream(AttemptMarked.class)).isEmpty();
    }

    @Test
    void a_link_without_a_module_cannot_be_started() {
        Visit picker = new Visit(
                visit.launch(),
                visit.base(),
                maya,
                Message.of("course.person.named", "Maya"),
                course.context(),
                Message.of("course.titled", "IMH"),
                Optional.empty(),
                Optional.empty(),
                VisitRole.LEARNER,
                Locale.ENGLISH,
                false);
        assertThat(sittings.start(picker)).isEqualTo(new Starting.NotSetUp());
    }

    @Test
    void each_changed_answer_is_a_new_version_and_all_are_kept() {
        AttemptId id = start(visit);

        assertThat(save(id, 0, poor)).isEqualTo(new Saving.Saved(1));
        assertThat(save(id, 1, best)).isEqualTo(new Saving.Saved(2));
        assertThat(save(id, 2, poor)).isEqualTo(new Saving.Saved(3));

        assertThat(steps.latest(id, single.key()).orElseThrow().response()).isEqualTo(new Chosen(new Key(poor)));
        assertThat(countSteps(id)).isEqualTo(3);
    }

    @Test
    void a_stale_save_is_refused_with_what_stands_now_and_changes_nothing() {
        AttemptId id = start(visit);
        save(id, 0, best);

        assertThat(save(id, 0, poor)).isInstanceOfSatisfying(Saving.Stale.class, stale -> {
            assertThat(stale.current().version()).isEqualTo(1);
            assertThat(stale.current().response()).isEqualTo(new Chosen(new Key(best)));
        });
        assertThat(countSteps(id)).isEqualTo(1);

        assertThat(save(id, 7, poor)).as("a version that never was").isInstanceOf(Saving.Stale.class);
        assertThat(save(id, -1, poor)).isInstanceOf(Saving.Stale.class);
        assertThat(countSteps(id)).isEqualTo(1);
    }

    @Test
    void a_repeated_save_adds_nothing_and_tells_the_version() {
        AttemptId id = start(visit);
        save(id, 0, best);

        assertThat(save(id, 0, best)).as("the acknowledgement was lost").isEqualTo(new Saving.Saved(1));
        assertThat(save(id, 1, best)).isEqualTo(new Saving.Saved(1));
        assertThat(countSteps(id)).isEqualTo(1);
    }

    @Test
    void a_version_that_nobody_saved_is_not_believed_even_for_the_first_answer() {
        AttemptId id = start(visit);
        assertThat(save(id, 5, best)).isEqualTo(new Saving.Saved(1));
    }

    @Test
    void what_is_no_answer_to_the_item_is_refused() {
        AttemptId id = start(visit);

        assertThat(save(id, 0, "no-such-option")).isInstanceOf(Saving.Refused.class);
        assertThat(save(id, 0, best, poor)).isInstanceOf(Saving.Refused.class);
        assertThat(save(id, 0)).isEqualTo(new Saving.Nothing());
        assertThat(sittings.save(visit, id, new Key("no-such-item"), 0, given("a")))
                .isEqualTo(new Saving.Unknown());
        assertThat(countSteps(id)).isZero();
    }

    @Test
    void an_attempt_is_open_to_nobody_else() {
        AttemptId id = start(visit);
        save(id, 0, best);
        Visit other = visit(course.person("Noor"), placement, VisitRole.LEARNER, false);
        Visit instructor = visit(course.person("Ana"), placement, VisitRole.INSTRUCTOR, false);
        Visit elsewhere = visit(maya, placement(2), VisitRole.LEARNER, false);

        for (Visit stranger : List.of(other, instructor, elsewhere)) {
            assertThat(sittings.save(stranger, id, single.key(), 1, given(poor)))
                    .isEqualTo(new Saving.Unknown());
            assertThat(sittings.submit(stranger, id)).isEmpty();
        }
        assertThat(countSteps(id)).isEqualTo(1);
        assertThat(attempts.open(placement)).containsKey(maya);
    }

    @Test
    void decisions_of_a_case_go_on_and_are_never_taken_back() {
        BranchingCase story = first(BranchingCase.class);
        AttemptId id = start(visit);
        BranchingCase.Decision door =
                (BranchingCase.Decision) story.scene(story.start()).orElseThrow();
        String made = door.choices().get(0).key().value();
        String other = door.choices().get(1).key().value();

        assertThat(decide(id, story, 0, made)).isEqualTo(new Saving.Saved(1));
        assertThat(decide(id, story, 1, other)).isInstanceOf(Saving.Refused.class);
        assertThat(decide(id, story, 1)).isInstanceOf(Saving.Refused.class);
        assertThat(decide(id, story, 0, other)).isInstanceOf(Saving.Stale.class);
        assertThat(countSteps(id)).isEqualTo(1);
    }

    @Test
    void options_may_all_be_taken_away_again() {
        MultipleResponse multiple = first(MultipleResponse.class);
        AttemptId id = start(visit);
        String option = multiple.options().getFirst().key().value();

        assertThat(sittings.save(visit, id, multiple.key(), 0, given())).isEqualTo(new Saving.Saved(0));
        assertThat(sittings.save(visit, id, multiple.key(), 0, given(option))).isEqualTo(new Saving.Saved(1));
        assertThat(sittings.save(visit, id, multiple.key(), 1, given())).isEqualTo(new Saving.Saved(2));
    }

    @Test
    void submitting_marks_every_item_and_tells_those_who_listen_once() {
        AttemptId id = start(visit);
        save(id, 0, best);

        Attempt submitted = sittings.submit(visit, id).orElseThrow();

        assertThat(attempts.marked(placement, maya)).singleElement().satisfies(marked -> {
            assertThat(marked.id()).isEqualTo(id);
            assertThat(marked.marks())
                    .extracting(MarkedAttempt.ItemMark::item)
                    .containsExactlyElementsOf(
                            module.quiz().items().stream().map(Item::key).toList());
            assertThat(marked.marks().stream().filter(mark -> mark.item().equals(single.key())))
                    .singleElement()
                    .satisfies(mark -> {
                        assertThat(mark.score()).isEqualTo(new Score(single.points(), single.points()));
                        assertThat(mark.areas()).isEqualTo(single.areas());
                    });
            assertThat(marked.total().earned()).isEqualByComparingTo(single.points());
        });
        assertThat(submitted.isOpen()).isFalse();
        assertThat(attempts.marked(placement)).containsOnlyKeys(maya);
        assertThat(attempts.open(placement)).isEmpty();
        assertThat(events.stream(AttemptMarked.class)).singleElement().satisfies(event -> {
            assertThat(event.attempt()).isEqualTo(id);
            assertThat(event.placement()).isEqualTo(placement);
            assertThat(event.person()).isEqualTo(maya);
        });
    }

    @Test
    void submitting_twice_is_submitting_once() {
        AttemptId id = start(visit);
        save(id, 0, best);
        Attempt first = sittings.submit(visit, id).orElseThrow();
        Map<Key, Mark> earned = marks.of(id);

        assertThat(sittings.submit(visit, id)).contains(first);
        assertThat(marks.of(id)).isEqualTo(earned);
        assertThat(events.stream(AttemptMarked.class)).hasSize(1);
    }

    @Test
    void nothing_is_saved_after_the_submit() {
        AttemptId id = start(visit);
        save(id, 0, poor);
        sittings.submit(visit, id);

        assertThat(save(id, 1, best)).isEqualTo(new Saving.Closed(false));
        assertThat(save(id, 1, poor)).isEqualTo(new Saving.Closed(false));
        assertThat(countSteps(id)).isEqualTo(1);
    }

    @Test
    void an_anonymous_attempt_is_marked_and_told_like_any_other() {
        Visit guest = visit(maya, placement, VisitRole.LEARNER, true);
        AttemptId id = start(guest);
        sittings.submit(guest, id);

        assertThat(marks.of(id)).isNotEmpty();
        assertThat(events.stream(AttemptMarked.class)).hasSize(1);
    }

    /** The content was changed under way: what the module asks today does not matter. */
    @Test
    void an_attempt_stays_with_the_quiz_that_it_was_started_on() {
        String older = "0123456789abcdef0123456789abcdef";
        jdbc.sql("delete from content_quiz where version = :version")
                .param("version", older)
                .update();
        jdbc.sql("""
                insert into content_quiz (module, version, source, first_seen)
                values (:module, :version, :source, '2026-01-01 00:00:00')
                """)
                .param("module", module.id().toString())
                .param("version", older)
                .param("source", """
                        intro: As it was.
                        items:
                          - key: last-years
                            kind: single-best
                            points: 4
                            areas: [tf-attachment]
                            statements: [S-TF-17]
                            stem: What was right last year?
                            options:
                              - {key: a, text: This, credit: 1, rationale: So it was., statements: [S-TF-17]}
                              - {key: b, text: That, credit: 0.25, rationale: A little., statements: [S-TF-17]}
                              - {key: c, text: Neither, credit: 0, rationale: No., statements: [S-TF-17]}
                        """)
                .update();
        AttemptId id = start(visit);
        jdbc.sql("update attempt set quiz_version = :version where id = :id")
                .param("version", older)
                .param("id", id.value())
                .update();

        assertThat(start(visit)).isEqualTo(id);
        assertThat(save(id, 0, best)).isEqualTo(new Saving.Unknown());
        assertThat(sittings.save(visit, id, new Key("last-years"), 0, given("b")))
                .isEqualTo(new Saving.Saved(1));
        sittings.submit(visit, id);

        assertThat(attempts.marked(placement, maya))
                .singleElement()
                .satisfies(marked ->
                        assertThat(marked.total()).isEqualTo(new Score(BigDecimal.ONE, BigDecimal.valueOf(4))));
    }

    @Test
    void what_was_drawn_at_the_start_stays_whatever_becomes_of_the_settings() {
        Asking one = new Asking(new Drawing.OfEachArea(1), true, true);
        PlacementSettings drawing = new PlacementSettings(100, 0, AttemptCounting.BEST, false).with(one);
        PlacementId drawn = course.placement(module.id(), drawing, Optional.empty());
        Visit there = visit(maya, drawn, VisitRole.LEARNER, false);
        AttemptId id = start(there);
        List<Item> asked = papers.of(id).items();
        assertThat(asked).isNotEmpty().hasSizeLessThan(module.quiz().items().size());

        placements.set(drawn, module.id(), drawing.with(Asking.DEFAULT));

        assertThat(papers.of(id).items()).isEqualTo(asked);
        Key left = module.quiz().items().stream()
                .map(Item::key)
                .filter(key -> asked.stream().noneMatch(item -> item.key().equals(key)))
                .findFirst()
                .orElseThrow();
        assertThat(sittings.save(there, id, left, 0, given("a")))
                .as("what was not drawn is not asked")
                .isEqualTo(new Saving.Unknown());
        sittings.submit(there, id);
        assertThat(attempts.marked(drawn, maya))
                .singleElement()
                .satisfies(marked -> assertThat(marked.marks())
                        .extracting(MarkedAttempt.ItemMark::item)
                        .containsExactlyElementsOf(asked.stream().map(Item::key).toList()));
        assertThat(papers.of(start(there)).items())
                .as("the next attempt")
                .isEqualTo(module.quiz().items());
    }

    @Test
    void two_starts_at_once_make_one_attempt() throws Exception {
        List<Starting> started = atOnce(20, n -> () -> sittings.start(visit));

        assertThat(started).hasOnlyElementsOfType(Starting.Underway.class);
        assertThat(started.stream().distinct()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from attempt where placement_id = :placement")
                        .param("placement", placement.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_twenty_first_answers_at_once_one_stands() throws Exception {
        AttemptId id = start(visit);
        List<String> options =
                single.options().stream().map(option -> option.key().value()).toList();

        List<Saving> saved = atOnce(20, n -> () -> save(id, 0, options.get(n % options.size())));

        assertThat(countSteps(id)).isEqualTo(1);
        Answer standing = steps.latest(id, single.key()).orElseThrow();
        for (int n = 0; n < saved.size(); n++) {
            boolean same = standing.response().equals(new Chosen(new Key(options.get(n % options.size()))));
            assertThat(saved.get(n)).isEqualTo(same ? new Saving.Saved(1) : new Saving.Stale(standing));
        }
    }

    @Test
    void saves_and_submits_at_once_leave_one_result_that_its_answers_explain() throws Exception {
        AttemptId id = start(visit);
        save(id, 0, poor);

        List<Object> outcomes = atOnce(
                20,
                n -> n % 4 == 3
                        ? () -> sittings.submit(visit, id).orElseThrow()
                        : () -> save(id, n % 4 + 1, n % 2 == 0 ? best : poor));

        assertThat(outcomes.stream().filter(Attempt.class::isInstance).distinct())
                .hasSize(1);
        Answer standing = steps.latest(id, single.key()).orElseThrow();
        Score expected = standing.response().equals(new Chosen(new Key(best)))
                ? new Score(single.points(), single.points())
                : new Score(BigDecimal.ZERO, single.points());
        assertThat(Objects.requireNonNull(marks.of(id).get(single.key())).score())
                .isEqualTo(expected);
        assertThat(marks.of(id)).hasSize(module.quiz().items().size());
        assertThat(countSteps(id)).isEqualTo(standing.version());
        assertThat(attempts.marked(placement, maya)).hasSize(1);
    }

    private AttemptId start(Visit by) {
        return ((Starting.Underway) sittings.start(by)).attempt();
    }

    private Saving save(AttemptId id, int seen, String... options) {
        return sittings.save(visit, id, single.key(), seen, given(options));
    }

    private Saving decide(AttemptId id, BranchingCase story, int seen, String... choices) {
        return sittings.save(visit, id, story.key(), seen, new Given(Map.of(Given.CHOICE, List.of(choices))));
    }

    private static Given given(String... options) {
        return new Given(Map.of(Given.OPTION, List.of(options)));
    }

    private int countSteps(AttemptId id) {
        return jdbc.sql("select count(*) from attempt_step where attempt_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private PlacementId placement(int attemptsAllowed) {
        return course.placement(
                module.id(),
                new PlacementSettings(100, attemptsAllowed, AttemptCounting.BEST, false),
                Optional.empty());
    }

    private Visit visit(PersonId person, PlacementId at, VisitRole role, boolean anonymous) {
        return new Visit(
                new LaunchId("0123456789012345678901"),
                "/at/0123456789012345678901",
                person,
                Message.of("course.person.named", "Maya"),
                course.context(),
                Message.of("course.titled", "Infant Mental Health I"),
                Optional.of(at),
                Optional.empty(),
                role,
                Locale.ENGLISH,
                anonymous);
    }

    private <I extends Item> I first(Class<I> kind) {
        return module.quiz().items().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String option(SingleBest item, int credit) {
        return item.options().stream()
                .filter(option -> option.credit().compareTo(BigDecimal.valueOf(credit)) == 0)
                .map(Option::key)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private interface Work<T> {
        Callable<T> of(int n);
    }

    private static <T> List<T> atOnce(int many, Work<? extends T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<? extends T>> running = new ArrayList<>();
            for (int n = 0; n < many; n++) {
                running.add(threads.submit(work.of(n)));
            }
            List<T> results = new ArrayList<>();
            for (Future<? extends T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
