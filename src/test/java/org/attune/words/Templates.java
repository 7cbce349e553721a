package org.attune.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/** Finds words that a template holds itself, where a reader would meet them. */
final class Templates {

    static final Path FOLDER = Path.of("src/main/resources/templates");

    /** A name is the same in every language. */
    private static final String PRODUCT = "Attune";

    /** Elements without an end. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** What stands within is replaced by what these say: it is there for whoever opens the file. */
    private static final Set<String> REPLACING = Set.of("th:text", "th:utext", "th:replace", "th:insert");

    /** Attributes that are read out or shown. */
    private static final Set<String> SAID =
            Set.of("aria-label", "aria-description", "title", "alt", "placeholder", "label");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    /** A name or a sentence. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}|\\p{L}{2}[,.:;?!…]");
    /** Also a few words, or one that stands between others. */
    private static final Pattern SPOKEN =
            Pattern.compile(SENTENCE.pattern() + "|\\p{L} \\p{L}|^ ?(of|and|in|points?|the)\\b");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\|([^|]*)\\|");

    private Templates() {}

    /** All but the sandbox's: that is an LMS for trying things out, and stays in English. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("sandbox")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "learn/page.html:12: 'Next page'". */
    static List<String> wordsOfItsOwn(Path file) {
        try {
            return wordsOfItsOwn(FOLDER.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> wordsOfItsOwn(String name, String template) {
        Reader reader = new Reader(name);
        try {
            ParseConfiguration asWritten = ParseConfiguration.htmlConfiguration();
            asWritten.setElementBalancing(ElementBalancing.NO_BALANCING);
            new SimpleMarkupParser(asWritten).parse(template, reader);
        } catch (ParseException e) {
            throw new IllegalArgumentException(name, e);
        }
        return reader.found;
    }

    private static final class Reader extends AbstractSimpleMarkupHandler {

        private final String name;
        private final List<String> found = new ArrayList<>();
        /** For each open element, whether a reader sees what stands in it. */
        private final Deque<Boolean> shown = new ArrayDeque<>(List.of(true));

        Reader(String name) {
            this.name = name;
        }

        @Override
        public void handleOpenElement(String element, @Nullable Map<String, String> given, int line, int column) {
            Map<String, String> attributes = given == null ? Map.of() : given;
            attributes(attributes, line);
            if (!VOID.contains(element)) {
                shown.push(isShown() && attributes.keySet().stream().noneMatch(REPLACING::contains));
            }
        }

        @Override
        public void handleStandaloneElement(
                String element, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
            attributes(attributes == null ? Map.of() : attributes, line);
        }

        @Override
        public void handleCloseElement(String element, int line, int column) {
            if (!VOID.contains(element)) {
                shown.pop();
            }
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length).strip();
            if (isShown() && LETTERS.matcher(text).find()) {
                note(text, line);
            }
        }

        private void attributes(Map<String, String> attributes, int line) {
            attributes.forEach((attribute, value) -> {
                if (value == null) {
                    return;
                }
                if (!attribute.startsWith("th:") && !attributes.containsKey("th:" + attribute)) {
                    plain(attribute, value, line);
                } else if (attribute.equals("th:attr")) {
                    expression(value, SENTENCE, line);
                } else if (attribute.startsWith("th:data-")
                        || REPLACING.contains(attribute)
                        || SAID.contains(attribute.substring("th:".length()))) {
                    expression(value, SPOKEN, line);
                }
            });
        }

        private void plain(String attribute, String value, int line) {
            if ((SAID.contains(attribute) && LETTERS.matcher(value).find())
                    || (attribute.startsWith("data-") && SENTENCE.matcher(value).find())) {
                note(value, line);
            }
        }

        private void expression(String expression, Pattern words, int line) {
            LITERAL.matcher(expression)
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> words.matcher(literal).find())
                    .forEach(literal -> note(literal, line));
            SUBSTITUTION
                    .matcher(expression)
                    .results()
                    .map(text -> text.group(1).replaceAll("[#$]\\{[^}]*}", ""))
                    .filter(text -> words.matcher(text).find())
                    .forEach(text -> note(text, line));
        }

        private boolean isShown() {
            return Boolean.TRUE.equals(shown.peek());
        }

        private void note(String text, int line) {
            if (!LETTERS.matcher(text.replace(PRODUCT, "")).find()) {
                return;
            }
            found.add("%s:%d: '%s'".formatted(name, line, text.replaceAll("\\s+", " ")));
        }
    }
}
