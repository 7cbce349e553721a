package org.attune.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attune.words.Message;
import org.jspecify.annotations.Nullable;

/** The settings as an instructor typed them: kept as text, so that a mistake can be shown beside what was typed. */
record SettingsForm(
        @Nullable String points,
        @Nullable String attempts,
        @Nullable String counting,
        @Nullable String columns) {

    static SettingsForm of(PlacementSettings settings) {
        return new SettingsForm(
                String.valueOf(settings.maximumPoints()),
                String.valueOf(settings.attemptsAllowed()),
                settings.counting().name(),
                settings.competencyColumns() ? "yes" : null);
    }

    /** What is wrong with it, in words for the instructor; empty when {@link #settings()} may be called. */
    List<Message> mistakes() {
        List<Message> mistakes = new ArrayList<>();
        if (!isWhole(points, 1, 100)) {
            mistakes.add(Message.of("course.mistake.points"));
        }
        if (!isWhole(attempts, 0, 100)) {
            mistakes.add(Message.of("course.mistake.attempts"));
        }
        if (counting == null || !List.of("BEST", "LAST", "AVERAGE").contains(counting.toUpperCase(Locale.ROOT))) {
            mistakes.add(Message.of("course.mistake.counting"));
        }
        return mistakes;
    }

    PlacementSettings settings() {
        if (points == null
                || attempts == null
                || counting == null
                || !mistakes().isEmpty()) {
            throw new IllegalStateException("Settings with mistakes: " + mistakes());
        }
        return new PlacementSettings(
                Integer.parseInt(points.strip()),
                Integer.parseInt(attempts.strip()),
                AttemptCounting.valueOf(counting.toUpperCase(Locale.ROOT)),
                columns != null);
    }

    private static boolean isWhole(@Nullable String text, int least, int most) {
        if (text == null || !text.strip().matches("\\d{1,3}")) {
            return false;
        }
        int value = Integer.parseInt(text.strip());
        return value >= least && value <= most;
    }
}
