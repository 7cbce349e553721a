package org.attune.course.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.course.Asking;
import org.attune.course.Drawing;
import org.attune.course.LatePolicy;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.attune.words.Words;

/** Settings in a few honest words, so that nobody has to unfold a form to know what holds. */
public record SettingsSummary(String counting, String timing, String feedback, String asking) {

    private static final String BETWEEN = " · ";

    public static SettingsSummary of(PlacementSettings settings, ZoneId zone, Words words) {
        return new SettingsSummary(
                counting(settings, words),
                timing(settings.timing(), zone, words),
                feedback(settings, words),
                asking(settings.asking(), words));
    }

    private static String counting(PlacementSettings settings, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("course.summary.points", settings.maximumPoints()));
        parts.add(words.say("course.summary.attempts", settings.attemptsAllowed()));
        if (settings.attemptsAllowed() != 1) {
            parts.add(words.say(
                    switch (settings.counting()) {
                        case BEST -> "course.summary.best";
                        case LAST -> "course.summary.last";
                        case AVERAGE -> "course.summary.average";
                    }));
        }
        parts.add(
                settings.timing().minutes().isPresent()
                        ? words.say(
                                "course.summary.minutes",
                                settings.timing().minutes().getAsInt())
                        : words.say("course.summary.no-limit"));
        return String.join(BETWEEN, parts);
    }

    private static String timing(Timing timing, ZoneId zone, Words words) {
        List<String> parts = new ArrayList<>();
        timing.opens()
                .ifPresent(at -> parts.add(words.say("course.summary.opens", LocalMoment.words(at, zone, words))));
        timing.due().ifPresent(at -> parts.add(words.say("course.summary.due", LocalMoment.words(at, zone, words))));
        timing.closes()
                .ifPresent(at -> parts.add(words.say("course.summary.closes", LocalMoment.words(at, zone, words))));
        if (parts.isEmpty()) {
            parts.add(words.say("course.summary.no-dates"));
        }
        if (timing.due().isPresent()) {
            parts.add(late(timing.late(), words));
        }
        return String.join(BETWEEN, parts);
    }

    private static String late(LatePolicy policy, Words words) {
        return switch (policy) {
            case LatePolicy.Accept _ -> words.say("course.summary.late-accepted");
            case LatePolicy.Mark _ -> words.say("course.summary.late-marked");
            case LatePolicy.Refuse _ -> words.say("course.summary.late-refused");
            case LatePolicy.TakeOff off -> words.say("course.summary.late-less", off.percent(), off.floor());
        };
    }

    private static String feedback(PlacementSettings settings, Words words) {
        String when = words.say(
                switch (settings.feedback()) {
                    case AFTER_EACH -> "course.summary.after-each";
                    case AFTER_SUBMIT -> "course.summary.after-submit";
                    case AFTER_DUE -> "course.summary.after-due";
                    case SCORES_ONLY -> "course.summary.scores-only";
                    case NONE -> "course.summary.no-feedback";
                });
        return settings.passMark().isPresent()
                ? when
                        + BETWEEN
                        + words.say("course.summary.pass", settings.passMark().getAsInt())
                : when;
    }

    private static String asking(Asking asking, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (asking.drawing()) {
                    case Drawing.Everything _ -> words.say("course.summary.everything");
                    case Drawing.OfEachArea each -> words.say("course.summary.each-area", each.many());
                    case Drawing.OfPools _ -> words.say("course.summary.pools");
                });
        parts.add(words.say(asking.shuffleItems() ? "course.summary.shuffled" : "course.summary.in-order"));
        if (asking.shuffleOptions()) {
            parts.add(words.say("course.summary.options-shuffled"));
        }
        parts.add(words.say(
                switch (asking.paging()) {
                    case ONE_BY_ONE -> "course.summary.one-by-one";
                    case ALL_TOGETHER -> "course.summary.together";
                }));
        return String.join(BETWEEN, parts);
    }

    static Set<String> opened(SettingsForm form) {
        Set<String> opened = new LinkedHashSet<>();
        for (Mistake mistake : form.mistakes()) {
            opened.add(
                    switch (mistake.field()) {
                        case "opens", "due", "closes", "late", "late-percent", "late-floor" -> "timing";
                        case "points", "attempts", "counting", "minutes" -> "";
                        case "feedback", "pass" -> "feedback";
                        default -> "asking";
                    });
        }
        return opened;
    }
}
