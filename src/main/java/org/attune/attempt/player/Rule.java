package org.attune.attempt.player;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attune.course.LatePolicy;
import org.attune.course.Terms;
import org.attune.course.Timing;
import org.attune.words.Message;

/**
 * One of the rules that hold for a learner, as it is said before the quiz.
 *
 * @param moment follows the message, where there is one
 * @param then follows the moment
 */
record Rule(Message message, Optional<Instant> moment, Optional<Message> then) {

    static List<Rule> of(Terms terms, Duration grace) {
        List<Rule> rules = new ArrayList<>();
        clock(terms, grace, rules);
        dates(terms.timing(), rules);
        terms.settings().passMark().ifPresent(percent -> rules.add(said("attempt.rule.pass", percent)));
        rules.add(
                switch (terms.settings().feedback()) {
                    case AFTER_EACH -> said("attempt.rule.after-each");
                    case AFTER_SUBMIT -> said("attempt.quiz.after");
                    case AFTER_DUE ->
                        terms.timing()
                                .due()
                                .map(due -> new Rule(
                                        Message.of("attempt.rule.after-due"), Optional.of(due), Optional.empty()))
                                .orElseGet(() -> said("attempt.rule.after-due-unset"));
                    case SCORES_ONLY -> said("attempt.rule.points-only");
                    case NONE -> said("attempt.rule.no-feedback");
                });
        return rules;
    }

    private static void clock(Terms terms, Duration grace, List<Rule> rules) {
        Optional<Duration> lasting = terms.lasting(terms.settings().timing().minutes());
        if (lasting.isEmpty()) {
            rules.add(said("attempt.quiz.no-clock"));
            return;
        }
        rules.add(said("attempt.rule.clock", minutes(lasting.get())));
        rules.add(said("attempt.rule.time-up", grace.toSeconds()));
        if (terms.granted().breaks().isPositive()) {
            rules.add(said("attempt.rule.breaks", minutes(terms.granted().breaks())));
        }
    }

    private static void dates(Timing timing, List<Rule> rules) {
        timing.due()
                .ifPresent(due -> rules.add(
                        new Rule(Message.of("attempt.rule.due"), Optional.of(due), Optional.of(late(timing.late())))));
        Optional<Instant> closes = timing.late() instanceof LatePolicy.Refuse ? Optional.empty() : timing.closes();
        closes.ifPresent(at -> rules.add(new Rule(
                Message.of("attempt.rule.closes"),
                Optional.of(at),
                Optional.of(Message.of("attempt.rule.submitted-then")))));
    }

    private static Message late(LatePolicy policy) {
        return switch (policy) {
            case LatePolicy.Accept _ -> Message.of("attempt.rule.late-accepted");
            case LatePolicy.Mark _ -> Message.of("attempt.rule.late-marked");
            case LatePolicy.Refuse _ -> Message.of("attempt.rule.late-refused");
            case LatePolicy.TakeOff off ->
                off.floor() == 0
                        ? Message.of("attempt.rule.late-less", off.percent())
                        : Message.of("attempt.rule.late-less-floor", off.percent(), off.floor());
        };
    }

    private static Rule said(String key, Object... arguments) {
        return new Rule(Message.of(key, arguments), Optional.empty(), Optional.empty());
    }

    /** Begun ones count. */
    private static long minutes(Duration span) {
        return (span.toSeconds() + 59) / 60;
    }
}
