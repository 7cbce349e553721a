package org.attune.sandbox.lms.trouble;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Personality;

/**
 * How this LMS behaves at the moment.
 *
 * @param share how many of a hundred scores meet the fault, 0–100
 * @param retryAfter what a 429 advises
 * @param slow how long every service takes before it answers
 * @param storage whether LTI Platform Storage is offered
 * @param manners which platform it behaves like
 * @param courses by id, those that behave like another
 * @param attempts how many attempts a Canvas assignment allows; 0 is any number
 * @param results whether results can be read
 * @param language in which launches ask the tool to speak, such as {@code es-MX}
 */
public record Switches(
        ScoreFault scores,
        int share,
        Duration retryAfter,
        Duration slow,
        boolean tokens,
        LineItemRights lineItems,
        boolean keySet,
        boolean storage,
        boolean names,
        Personality manners,
        Map<String, Personality> courses,
        int attempts,
        boolean results,
        String language) {

    private static final String OF_COURSE = "manners-";

    public static final Switches FAIR_WEATHER = new Switches(
            ScoreFault.NONE,
            100,
            Duration.ofSeconds(2),
            Duration.ZERO,
            true,
            LineItemRights.ALLOWED,
            true,
            false,
            true,
            Personality.STRICT,
            Map.of(),
            0,
            true,
            "en");

    /** How a course behaves: as it was told to, or else as the whole LMS does. */
    public Personality of(Course course) {
        return courses.getOrDefault(course.id(), manners);
    }

    /** These, changed by whatever a form says; what it leaves out stays. */
    Switches with(Map<String, String> form) {
        return new Switches(
                fault(form.getOrDefault("scores", scores.word())),
                number(form, "share", share, 100),
                Duration.ofSeconds(number(form, "retry-after", (int) retryAfter.toSeconds(), 3600)),
                Duration.ofMillis(number(form, "slow", (int) slow.toMillis(), 60_000)),
                choice(form, "tokens", tokens, "granted", "refused"),
                rights(form.getOrDefault("line-items", lineItems.word())),
                choice(form, "jwks", keySet, "up", "down"),
                choice(form, "storage", storage, "offered", "none"),
                choice(form, "names", names, "shared", "withheld"),
                Personality.of(form.getOrDefault("manners", manners.word())),
                courses(form),
                number(form, "attempts", attempts, 100),
                choice(form, "results", results, "shown", "broken"),
                language(form.getOrDefault("language", language)));
    }

    /** A field {@code manners-2} is for course 2; an empty one lets it behave like the rest. */
    private Map<String, Personality> courses(Map<String, String> form) {
        var all = new TreeMap<>(courses);
        form.forEach((name, word) -> {
            if (name.startsWith(OF_COURSE)) {
                var course = name.substring(OF_COURSE.length());
                if (word.isBlank()) {
                    all.remove(course);
                } else {
                    all.put(course, Personality.of(word));
                }
            }
        });
        return Map.copyOf(all);
    }

    private static String language(String tag) {
        if (!tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw Refused.badRequest("language: a tag such as es-MX");
        }
        return tag;
    }

    private static ScoreFault fault(String word) {
        return Arrays.stream(ScoreFault.values())
                .filter(fault -> fault.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("scores: no such fault"));
    }

    private static LineItemRights rights(String word) {
        return Arrays.stream(LineItemRights.values())
                .filter(rights -> rights.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("line-items: allowed, forbidden or not-offered"));
    }

    private static boolean choice(Map<String, String> form, String name, boolean now, String yes, String no) {
        var word = form.getOrDefault(name, now ? yes : no);
        if (!word.equals(yes) && !word.equals(no)) {
            throw Refused.badRequest(name + ": " + yes + " or " + no);
        }
        return word.equals(yes);
    }

    private static int number(Map<String, String> form, String name, int now, int most) {
        var text = form.get(name);
        if (text == null) {
            return now;
        }
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refused.badRequest(name + ": a whole number from 0 to " + most);
    }
}
