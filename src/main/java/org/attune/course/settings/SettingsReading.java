package org.attune.course.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.content.Pool;
import org.attune.course.Asking;
import org.attune.course.AttemptCounting;
import org.attune.course.Drawing;
import org.attune.course.Feedback;
import org.attune.course.LatePolicy;
import org.attune.course.Paging;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.attune.course.store.LateColumn;
import org.attune.words.Message;

/** Reads a form of settings once, and collects what is wrong with it. */
final class SettingsReading {

    private final SettingsForm form;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final PlacementSettings settings;

    SettingsReading(SettingsForm form) {
        this.form = form;
        int points = whole("points", 1, 100, 100, Message.of("course.mistake.points"));
        int attempts = whole("attempts", 0, 100, 0, Message.of("course.mistake.attempts"));
        AttemptCounting counting = form.one("counting", AttemptCounting.values())
                .orElseGet(() -> {
                    mistake("counting", Message.of("course.mistake.counting"));
                    return AttemptCounting.BEST;
                });
        OptionalInt minutes = optional("minutes", 1, Timing.MOST_MINUTES, Message.of("course.mistake.minutes"));
        OptionalInt pass = optional("pass", 1, 100, Message.of("course.mistake.pass"));
        Optional<Instant> opens = moment("opens");
        Optional<Instant> due = moment("due");
        Optional<Instant> closes = moment("closes");
        inOrder("due", opens, due, Message.of("course.mistake.due-after-opening"));
        inOrder("closes", opens, closes, Message.of("course.mistake.closing-after-opening"));
        if (closes.isPresent() && due.isPresent() && closes.get().isBefore(due.get())) {
            mistake("closes", Message.of("course.mistake.closing-after-due"));
        }
        LatePolicy late = late();
        Feedback feedback = form.text("feedback").isEmpty()
                ? Feedback.AFTER_SUBMIT
                : form.one("feedback", Feedback.values()).orElseGet(() -> {
                    mistake("feedback", Message.of("course.mistake.feedback"));
                    return Feedback.NONE;
                });
        if (feedback == Feedback.AFTER_DUE && due.isEmpty() && form.dated()) {
            mistake("due", Message.of("course.mistake.due-needed"));
        }
        Asking asking = new Asking(
                drawing(), form.is("shuffle-items", "yes"), form.is("shuffle-options", "yes"), paging(feedback));
        settings = new PlacementSettings(
                points,
                attempts,
                counting,
                form.is("columns", "yes"),
                pass,
                feedback,
                asking,
                new Timing(minutes, opens, due, closes, late));
    }

    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    PlacementSettings settings() {
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("Settings with mistakes: " + mistakes);
        }
        return settings;
    }

    private LatePolicy late() {
        if (form.text("late").isEmpty()) {
            return new LatePolicy.Accept();
        }
        Optional<LateColumn> column = form.one("late", LateColumn.values());
        if (column.isEmpty()) {
            mistake("late", Message.of("course.mistake.late"));
            return new LatePolicy.Accept();
        }
        if (column.get() != LateColumn.TAKE_OFF) {
            return column.get().policy(0, 0);
        }
        int percent = whole("late-percent", 1, 100, 10, Message.of("course.mistake.late-percent"));
        int floor = form.text("late-floor").isEmpty()
                ? 0
                : whole("late-floor", 0, 99, 0, Message.of("course.mistake.late-floor"));
        return new LatePolicy.TakeOff(percent, floor);
    }

    private Paging paging(Feedback feedback) {
        if (form.text("paging").isEmpty()) {
            return Paging.ONE_BY_ONE;
        }
        Optional<Paging> paging = form.one("paging", Paging.values());
        if (paging.isEmpty()) {
            mistake("paging", Message.of("course.mistake.paging"));
        }
        if (feedback == Feedback.AFTER_EACH && paging.equals(Optional.of(Paging.ALL_TOGETHER))) {
            mistake("paging", Message.of("course.mistake.paging-feedback"));
            return Paging.ONE_BY_ONE;
        }
        return paging.orElse(Paging.ONE_BY_ONE);
    }

    private Drawing drawing() {
        return switch (form.text("drawing")) {
            case "", "all" -> new Drawing.Everything();
            case "each-area" -> new Drawing.OfEachArea(whole("each", 1, 99, 1, Message.of("course.mistake.each")));
            case "pools" -> {
                Map<Pool, Integer> many = new LinkedHashMap<>();
                form.pools().forEach((pool, there) -> {
                    String name = SettingsForm.POOL + pool;
                    many.put(pool, whole(name, 0, there, 0, Message.of("course.mistake.pool", pool.name(), there)));
                });
                if (many.isEmpty()) {
                    mistake("drawing", Message.of("course.mistake.no-pools"));
                    yield new Drawing.Everything();
                }
                yield new Drawing.OfPools(many);
            }
            default -> {
                mistake("drawing", Message.of("course.mistake.drawing"));
                yield new Drawing.Everything();
            }
        };
    }

    private int whole(String name, int least, int most, int otherwise, Message words) {
        OptionalInt value = form.whole(name, least, most);
        if (value.isEmpty()) {
            mistake(name, words);
        }
        return value.orElse(otherwise);
    }

    private OptionalInt optional(String name, int least, int most, Message words) {
        OptionalInt value = form.whole(name, least, most);
        if (value.isEmpty() && !form.text(name).isEmpty()) {
            mistake(name, words);
        }
        return value;
    }

    private Optional<Instant> moment(String name) {
        if (!form.dated() || form.text(name).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = form.moment(name);
        if (moment.isEmpty()) {
            mistake(name, Message.of("course.mistake.date"));
        }
        return moment;
    }

    private void inOrder(String field, Optional<Instant> first, Optional<Instant> then, Message words) {
        if (first.isPresent() && then.isPresent() && !then.get().isAfter(first.get())) {
            mistake(field, words);
        }
    }

    private void mistake(String field, Message words) {
        mistakes.add(new Mistake(field, words));
    }
}
