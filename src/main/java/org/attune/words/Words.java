package org.attune.words;

import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The interface in one language. Controllers take it as a parameter and hand it to whatever makes texts in Java; templates
 * find it in the model as {@code words}.
 */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.LONG, FormatStyle.SHORT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneOffset.UTC);

    private final MessageSource messages;
    private final Locale locale;

    Words(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** One of our languages, perhaps with a region: {@code es}, {@code es-MX}. */
    public Locale locale() {
        return locale;
    }

    /** @throws org.springframework.context.NoSuchMessageException where no bundle has the key */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, inThisLanguage(arguments), locale);
    }

    public String say(Message message) {
        return say(message.key(), message.arguments().toArray());
    }

    /** Whether there is such a message. */
    public boolean knows(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** "8.5": with two decimal places at most. */
    public String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** "62.5%" of a share from 0 to 1: with one decimal place at most, rounded down, so that no threshold seems reached that was not. */
    public String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(share);
    }

    /**
     * "November 21, 2026, 2:05 PM UTC". Put it into a {@code <time datetime="…">}: the script of the page says it again in
     * the zone of the browser, which we do not know here.
     */
    public String moment(Instant moment) {
        return MOMENT.withLocale(locale).format(moment) + " UTC";
    }

    /** As {@link #moment}, to the second: "Nov 21, 2026, 2:05:10 PM UTC". */
    public String second(Instant moment) {
        return SECOND.withLocale(locale).format(moment) + " UTC";
    }

    /** "3", "3 and 7", "3, 7, and 9"; empty for nothing. */
    public String list(Collection<?> things) {
        return things.isEmpty() ? "" : ListFormatter.getInstance(locale).format(things);
    }

    private Object[] inThisLanguage(Object[] arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            said[i] = inThisLanguage(said[i]);
        }
        return said;
    }

    /** A message is said; several things are joined, as by {@link #list}. */
    private Object inThisLanguage(Object argument) {
        return switch (argument) {
            case Message message -> say(message);
            case Collection<?> things ->
                list(things.stream().map(this::inThisLanguage).toList());
            default -> argument;
        };
    }
}
