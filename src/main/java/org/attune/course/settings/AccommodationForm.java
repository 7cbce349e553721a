package org.attune.course.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.course.Accommodation;
import org.attune.course.Dates;
import org.attune.course.ExtraTime;
import org.attune.words.Message;

/**
 * What an instructor grants, as typed. Dates whose names begin with {@code all-} are for the whole course, those with
 * {@code here-} for one quiz.
 */
record AccommodationForm(Map<String, String> fields, ZoneId zone) {

    private static final String EVERYWHERE = "all-";
    private static final String HERE = "here-";

    AccommodationForm {
        fields = Map.copyOf(fields);
    }

    static AccommodationForm of(Accommodation granted, ZoneId zone) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", granted.extraTime().name());
        fields.put("attempts", String.valueOf(granted.extraAttempts()));
        fields.put("breaks", String.valueOf(granted.breaks().toMinutes()));
        put(fields, EVERYWHERE, granted.everywhere(), zone);
        put(fields, HERE, granted.here(), zone);
        return new AccommodationForm(fields, zone);
    }

    private static void put(Map<String, String> fields, String prefix, Dates dates, ZoneId zone) {
        dates.opens().ifPresent(at -> fields.put(prefix + "opens", LocalMoment.write(at, zone)));
        dates.due().ifPresent(at -> fields.put(prefix + "due", LocalMoment.write(at, zone)));
        dates.closes().ifPresent(at -> fields.put(prefix + "closes", LocalMoment.write(at, zone)));
    }

    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        if (time().isEmpty()) {
            mistakes.add(new Mistake("time", Message.of("course.mistake.time")));
        }
        if (whole("attempts", 100).isEmpty()) {
            mistakes.add(new Mistake("attempts", Message.of("course.mistake.extra-attempts")));
        }
        if (whole("breaks", 600).isEmpty()) {
            mistakes.add(new Mistake("breaks", Message.of("course.mistake.breaks")));
        }
        for (String prefix : List.of(EVERYWHERE, HERE)) {
            for (String name : List.of("opens", "due", "closes")) {
                if (!text(prefix + name).isEmpty() && moment(prefix + name).isEmpty()) {
                    mistakes.add(new Mistake(prefix + name, Message.of("course.mistake.date")));
                }
            }
            inOrder(prefix, mistakes);
        }
        return mistakes;
    }

    private void inOrder(String prefix, List<Mistake> mistakes) {
        Optional<Instant> opens = moment(prefix + "opens");
        Optional<Instant> due = moment(prefix + "due");
        Optional<Instant> closes = moment(prefix + "closes");
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            mistakes.add(new Mistake(prefix + "closes", Message.of("course.mistake.closing-after-opening")));
        }
        if (opens.isPresent() && due.isPresent() && !due.get().isAfter(opens.get())) {
            mistakes.add(new Mistake(prefix + "due", Message.of("course.mistake.due-after-opening")));
        }
        if (due.isPresent() && closes.isPresent() && closes.get().isBefore(due.get())) {
            mistakes.add(new Mistake(prefix + "closes", Message.of("course.mistake.closing-after-due")));
        }
    }

    public Optional<Message> mistake(String field) {
        return mistakes().stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::words)
                .findFirst();
    }

    /** @throws java.util.NoSuchElementException when there are mistakes */
    Accommodation granted() {
        return new Accommodation(
                time().orElseThrow(),
                whole("attempts", 100).orElseThrow(),
                Duration.ofMinutes(whole("breaks", 600).orElseThrow()),
                dates(EVERYWHERE),
                dates(HERE));
    }

    private Dates dates(String prefix) {
        return new Dates(moment(prefix + "opens"), moment(prefix + "due"), moment(prefix + "closes"));
    }

    private Optional<ExtraTime> time() {
        return Arrays.stream(ExtraTime.values())
                .filter(time -> time.name().equals(text("time")))
                .findFirst();
    }

    private Optional<Integer> whole(String name, int most) {
        return Optional.of(text(name))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value <= most);
    }

    private Optional<Instant> moment(String name) {
        return LocalMoment.read(text(name), zone);
    }
}
