package org.attune.course;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Settings in a few honest words, so that nobody has to unfold a form to know what holds. */
record SettingsSummary(String counting, String timing, String feedback, String asking) {

    static SettingsSummary of(PlacementSettings settings, ZoneId zone) {
        return new SettingsSummary(
                counting(settings),
                timing(settings.timing(), zone),
                feedback(settings.feedback()),
                asking(settings.asking()));
    }

    private static String counting(PlacementSettings settings) {
        String attempts = switch (settings.attemptsAllowed()) {
            case 0 -> "any number of attempts";
            case 1 -> "one attempt";
            default -> settings.attemptsAllowed() + " attempts";
        };
        String counts = settings.attemptsAllowed() == 1
                ? ""
                : switch (settings.counting()) {
                    case BEST -> ", the best counts";
                    case LAST -> ", the last counts";
                    case AVERAGE -> ", their average counts";
                };
        String pass = settings.passMark().isPresent()
                ? ", passed from %d %%".formatted(settings.passMark().getAsInt())
                : "";
        return settings.maximumPoints() + " points, " + attempts + counts + pass;
    }

    private static String timing(Timing timing, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        parts.add(
                timing.minutes().isPresent()
                        ? "%d minutes for an attempt".formatted(timing.minutes().getAsInt())
                        : "no time limit");
        timing.opens().ifPresent(at -> parts.add("opens " + LocalMoment.words(at, zone)));
        timing.due().ifPresent(at -> parts.add("due " + LocalMoment.words(at, zone) + late(timing.late())));
        timing.closes().ifPresent(at -> parts.add("closes " + LocalMoment.words(at, zone)));
        if (timing.opens().isEmpty()
                && timing.due().isEmpty()
                && timing.closes().isEmpty()) {
            parts.add("no dates");
        }
        return String.join(", ", parts);
    }

    private static String late(LatePolicy policy) {
        return switch (policy) {
            case LatePolicy.Accept _ -> "";
            case LatePolicy.Mark _ -> " (late ones are marked)";
            case LatePolicy.Refuse _ -> " (late ones are refused)";
            case LatePolicy.TakeOff off ->
                " (%d %% off for each day late, not below %d %%)".formatted(off.percent(), off.floor());
        };
    }

    private static String feedback(Feedback feedback) {
        return switch (feedback) {
            case AFTER_EACH -> "after each question";
            case AFTER_SUBMIT -> "after submitting, with keys and reasons";
            case AFTER_DUE -> "after the due date, with keys and reasons";
            case SCORES_ONLY -> "points only";
            case NONE -> "none";
        };
    }

    private static String asking(Asking asking) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (asking.drawing()) {
                    case Drawing.Everything _ -> "all of them";
                    case Drawing.OfEachArea each -> each.many() + " drawn for each knowledge area";
                    case Drawing.OfPools _ -> "drawn from pools";
                });
        parts.add(asking.shuffleItems() ? "in shuffled order" : "in the author’s order");
        if (asking.shuffleOptions()) {
            parts.add("options shuffled");
        }
        return String.join(", ", parts);
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
