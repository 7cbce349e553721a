package org.attune.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All messages of {@code messages/<package>.properties} (English) and {@code messages/<package>_<language>.properties}. A
 * message that a language lacks is said in English; the machine's own language plays no part. Placeholders and plural forms
 * are those of ICU: {@code {0, plural, one {# page} other {# pages}}}.
 */
public final class Bundles implements MessageSource {

    private static final String PLACE = "classpath*:messages/*.properties";
    private static final Pattern NAME = Pattern.compile("[a-z]+(?:_([a-z]{2,3}))?\\.properties");
    /** Parsed messages kept: far more than there are in two languages with a few regions each. */
    private static final int MOST_KEPT = 10_000;

    /** Unicode Bidirectional Algorithm (UAX 9), section 2.4. */
    private static final String FIRST_STRONG_ISOLATE = "\u2068";

    private static final String POP_ISOLATE = "\u2069";

    private record Entry(Locale locale, String key) {}

    private final Map<String, Map<String, String>> byLanguage;
    private final Cache<Entry, MessageFormat> parsed =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private Bundles(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** @throws UncheckedIOException when a bundle cannot be read */
    public static Bundles read() {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PLACE)) {
                Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                if (!name.matches()) {
                    throw new IllegalStateException("A bundle is called <package>[_<language>].properties: " + file);
                }
                String language = Optional.ofNullable(name.group(1)).orElse(Languages.FALLBACK.getLanguage());
                Properties read = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                Map<String, String> messages = byLanguage.computeIfAbsent(language, _ -> new HashMap<>());
                read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundles(byLanguage);
    }

    public Languages languages() {
        return new Languages(byLanguage.keySet());
    }

    /** The interface in the language of that locale. */
    public Words in(Locale locale) {
        return new Words(this, languages().choose(List.of(locale)));
    }

    /** All keys of a language. */
    Set<String> keys(String language) {
        return new HashSet<>(byLanguage.getOrDefault(language, Map.of()).keySet());
    }

    /** As it stands in the bundle. */
    Optional<String> pattern(String language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return find(key, arguments, locale).orElse(otherwise);
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
        return find(key, arguments, locale)
                .orElseThrow(() -> new NoSuchMessageException(key, locale == null ? Languages.FALLBACK : locale));
    }

    @Override
    public String getMessage(MessageSourceResolvable asked, @Nullable Locale locale) {
        String[] keys = Optional.ofNullable(asked.getCodes()).orElseGet(() -> new String[0]);
        for (String key : keys) {
            Optional<String> said = find(key, asked.getArguments(), locale);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return Optional.ofNullable(asked.getDefaultMessage())
                .orElseThrow(() -> new NoSuchMessageException(List.of(keys).toString()));
    }

    private Optional<String> find(String key, Object @Nullable [] arguments, @Nullable Locale wanted) {
        Locale locale = wanted == null ? Languages.FALLBACK : wanted;
        Optional<String> own = pattern(locale.getLanguage(), key);
        return own.or(() -> pattern(Languages.FALLBACK.getLanguage(), key))
                // Plural forms and numbers are those of the language that the message is in.
                .map(pattern -> say(key, pattern, own.isPresent() ? locale : Languages.FALLBACK, arguments));
    }

    private String say(String key, String pattern, Locale locale, Object @Nullable [] arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format = parsed.get(new Entry(locale, key), _ -> new MessageFormat(pattern, locale));
        synchronized (format) { // it has working memory of its own
            return format.format(arguments == null ? new Object[0] : isolated(arguments, locale));
        }
    }

    /** Where one reads from right to left, a name or a title that does not must not carry its neighbours along. */
    private Object[] isolated(Object[] arguments, Locale locale) {
        boolean turned = pattern(locale.getLanguage(), "layout.direction")
                .filter("rtl"::equals)
                .isPresent();
        return turned
                ? Arrays.stream(arguments)
                        .map(one -> one instanceof String text ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : one)
                        .toArray()
                : arguments;
    }
}
