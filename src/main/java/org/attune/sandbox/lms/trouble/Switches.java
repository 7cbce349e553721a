package org.attune.sandbox.lms.trouble;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.attune.sandbox.lms.Refused;

/**
 * How this LMS behaves at the moment.
 *
 * @param share how many of a hundred scores meet the fault, 0–100
 * @param retryAfter what a 429 advises
 * @param slow how long every service takes before it answers
 * @param storage whether LTI Platform Storage is offered
 * @param moodle whether it keeps Moodle's observed ways: whole seconds, integer maxima of 1–100, a refusal of JSON with line
 *     breaks as {@code 200 []}, tokens as text/html
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
        boolean moodle,
        String language) {

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
            false,
            "en");

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
                choice(form, "manners", moodle, "moodle", "strict"),
                language(form.getOrDefault("language", language)));
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
