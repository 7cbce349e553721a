package org.attune.course.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.attune.content.Pool;
import org.attune.course.Drawing;
import org.attune.course.LatePolicy;
import org.attune.course.PlacementSettings;
import org.attune.course.Timing;
import org.attune.course.store.LateColumn;
import org.attune.words.Message;

/**
 * The settings as an instructor typed them: kept as text, so that a mistake can be shown beside what was typed.
 *
 * @param zone the one that dates are typed in
 * @param pools how many items the pools of the quiz have; empty where no one quiz is meant
 * @param dated whether the form has dates at all: one for links that do not exist yet has none
 */
public record SettingsForm(Map<String, String> fields, ZoneId zone, Map<Pool, Integer> pools, boolean dated) {

    static final String POOL = "pool-";

    public SettingsForm {
        fields = Map.copyOf(fields);
    }

    public static SettingsForm of(PlacementSettings settings, ZoneId zone, Map<Pool, Integer> pools, boolean dated) {
        Map<String, String> fields = new LinkedHashMap<>();
        Timing timing = settings.timing();
        fields.put("points", String.valueOf(settings.maximumPoints()));
        fields.put("attempts", String.valueOf(settings.attemptsAllowed()));
        fields.put("counting", settings.counting().name());
        settings.passMark().ifPresent(percent -> fields.put("pass", String.valueOf(percent)));
        fields.put("feedback", settings.feedback().name());
        timing.minutes().ifPresent(minutes -> fields.put("minutes", String.valueOf(minutes)));
        timing.opens().ifPresent(at -> fields.put("opens", LocalMoment.write(at, zone)));
        timing.due().ifPresent(at -> fields.put("due", LocalMoment.write(at, zone)));
        timing.closes().ifPresent(at -> fields.put("closes", LocalMoment.write(at, zone)));
        fields.put("late", LateColumn.of(timing.late()).name());
        if (timing.late() instanceof LatePolicy.TakeOff off) {
            fields.put("late-percent", String.valueOf(off.percent()));
            fields.put("late-floor", String.valueOf(off.floor()));
        }
        switch (settings.asking().drawing()) {
            case Drawing.Everything _ -> fields.put("drawing", "all");
            case Drawing.OfEachArea each -> {
                fields.put("drawing", "each-area");
                fields.put("each", String.valueOf(each.many()));
            }
            case Drawing.OfPools drawn -> {
                fields.put("drawing", "pools");
                drawn.many().forEach((pool, many) -> fields.put(POOL + pool, String.valueOf(many)));
            }
        }
        fields.put("paging", settings.asking().paging().name());
        tick(fields, "columns", settings.competencyColumns());
        tick(fields, "shuffle-items", settings.asking().shuffleItems());
        tick(fields, "shuffle-options", settings.asking().shuffleOptions());
        return new SettingsForm(fields, zone, pools, dated);
    }

    private static void tick(Map<String, String> fields, String name, boolean on) {
        if (on) {
            fields.put(name, "yes");
        }
    }

    /** What was typed, without the blanks around it; empty when nothing was. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** What is wrong with it, in the order of the page; empty when {@link #settings()} may be called. */
    public List<Mistake> mistakes() {
        return new SettingsReading(this).mistakes();
    }

    /** What is wrong with one field; empty when nothing is. */
    public Optional<Message> mistake(String field) {
        return mistakes().stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::words)
                .findFirst();
    }

    /** @throws IllegalStateException when there are mistakes */
    public PlacementSettings settings() {
        return new SettingsReading(this).settings();
    }

    OptionalInt whole(String name, int least, int most) {
        String text = text(name);
        if (!text.matches("\\d{1,4}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        return value < least || value > most ? OptionalInt.empty() : OptionalInt.of(value);
    }

    Optional<Instant> moment(String name) {
        return LocalMoment.read(text(name), zone);
    }

    <E extends Enum<E>> Optional<E> one(String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text(name)))
                .findFirst();
    }

    /** The parts of the form that are folded up as long as nothing in them differs from the usual. */
    public Set<String> opened() {
        return SettingsSummary.opened(this);
    }
}
