package org.attune.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * In which language a request is answered: in that of its launch; else in the first of the browser's that we speak; else in
 * English.
 */
public final class RequestLanguage implements LocaleResolver {

    private static final String WANTED = RequestLanguage.class.getName() + ".wanted";
    private static final String CHOSEN = RequestLanguage.class.getName() + ".chosen";

    private final Languages languages;

    RequestLanguage(Languages languages) {
        this.languages = languages;
    }

    /** Notes what the launch of this request asks for; it holds for its pages of errors as well. */
    public static void want(HttpServletRequest request, Locale locale) {
        request.setAttribute(WANTED, locale);
        request.removeAttribute(CHOSEN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        Stream<Locale> launch = request.getAttribute(WANTED) instanceof Locale wanted ? Stream.of(wanted) : Stream.of();
        // Without the header a request has the machine's own language, which plays no part.
        List<Locale> browser =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        Locale chosen = languages.choose(Stream.concat(launch, browser.stream()).toList());
        request.setAttribute(CHOSEN, chosen);
        return chosen;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The launch and the browser say the language");
    }
}
