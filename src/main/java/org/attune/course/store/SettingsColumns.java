package org.attune.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attune.course.Asking;
import org.attune.course.AttemptCounting;
import org.attune.course.Drawing;
import org.attune.course.Feedback;
import org.attune.course.LatePolicy;
import org.attune.course.Paging;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.jspecify.annotations.Nullable;

/** The settings of a placement as columns of its row: each is named as its parameter is. */
final class SettingsColumns {

    static final String NAMES = """
            maximum_points, attempts_allowed, counting, competency_columns, pass_mark, feedback, draw_rule, shuffle_items,
            shuffle_options, paging, time_limit, opens_at, due_at, closes_at, late, late_percent, late_floor
            """;

    static final String VALUES = """
            :maximum_points, :attempts_allowed, :counting, :competency_columns, :pass_mark, :feedback, :draw_rule,
            :shuffle_items, :shuffle_options, :paging, :time_limit, :opens_at, :due_at, :closes_at, :late, :late_percent,
            :late_floor
            """;

    static final String SET = """
            maximum_points = :maximum_points, attempts_allowed = :attempts_allowed, counting = :counting,
            competency_columns = :competency_columns, pass_mark = :pass_mark, feedback = :feedback,
            draw_rule = :draw_rule, shuffle_items = :shuffle_items, shuffle_options = :shuffle_options,
            paging = :paging, time_limit = :time_limit, opens_at = :opens_at, due_at = :due_at,
            closes_at = :closes_at, late = :late, late_percent = :late_percent, late_floor = :late_floor
            """;

    private SettingsColumns() {}

    static Map<String, @Nullable Object> of(PlacementSettings settings) {
        Timing timing = settings.timing();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("maximum_points", settings.maximumPoints());
        values.put("attempts_allowed", settings.attemptsAllowed());
        values.put("counting", settings.counting().name());
        values.put("competency_columns", settings.competencyColumns());
        values.put("pass_mark", number(settings.passMark()));
        values.put("feedback", settings.feedback().name());
        values.put("draw_rule", settings.asking().drawing().text());
        values.put("shuffle_items", settings.asking().shuffleItems());
        values.put("shuffle_options", settings.asking().shuffleOptions());
        values.put("paging", settings.asking().paging().name());
        values.put("time_limit", number(timing.minutes()));
        values.put("opens_at", moment(timing.opens()));
        values.put("due_at", moment(timing.due()));
        values.put("closes_at", moment(timing.closes()));
        values.put("late", LateColumn.of(timing.late()).name());
        values.put("late_percent", timing.late() instanceof LatePolicy.TakeOff off ? off.percent() : 0);
        values.put("late_floor", timing.late() instanceof LatePolicy.TakeOff off ? off.floor() : 0);
        return values;
    }

    static PlacementSettings read(ResultSet row) throws SQLException {
        return new PlacementSettings(
                row.getInt("maximum_points"),
                row.getInt("attempts_allowed"),
                AttemptCounting.valueOf(row.getString("counting")),
                row.getBoolean("competency_columns"),
                number(row, "pass_mark"),
                Feedback.valueOf(row.getString("feedback")),
                new Asking(
                        Drawing.parse(row.getString("draw_rule")).orElse(new Drawing.Everything()),
                        row.getBoolean("shuffle_items"),
                        row.getBoolean("shuffle_options"),
                        Paging.valueOf(row.getString("paging"))),
                new Timing(
                        number(row, "time_limit"),
                        moment(row, "opens_at"),
                        moment(row, "due_at"),
                        moment(row, "closes_at"),
                        LateColumn.valueOf(row.getString("late"))
                                .policy(row.getInt("late_percent"), row.getInt("late_floor"))));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static @Nullable Timestamp moment(Optional<Instant> moment) {
        return moment.map(Timestamp::from).orElse(null);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp moment = row.getTimestamp(column);
        return Optional.ofNullable(moment).map(Timestamp::toInstant);
    }
}
