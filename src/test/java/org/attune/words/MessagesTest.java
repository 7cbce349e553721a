package org.attune.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that everything which is said stands in the bundles, in all languages alike, and nothing else does. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java/org/attune");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-z][\\w.-]*)");

    private final Bundles bundles = Bundles.read();

    @Test
    void every_message_is_there_in_english_and_in_spanish() {
        assertThat(bundles.keys("es"))
                .containsExactlyInAnyOrderElementsOf(bundles.keys("en"))
                .isNotEmpty();
    }

    @Test
    void the_placeholders_of_both_languages_agree() {
        List<String> different = bundles.keys("en").stream()
                .filter(key -> !placeholders("en", key).equals(placeholders("es", key)))
                .toList();
        assertThat(different).isEmpty();
    }

    @Test
    void every_key_that_is_asked_for_exists() throws IOException {
        Set<String> missing = asked();
        missing.removeIf(key -> key.endsWith(".")); // the beginning of several
        missing.removeAll(bundles.keys("en"));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_message_lies_unused() throws IOException {
        Set<String> asked = asked();
        List<String> beginnings =
                asked.stream().filter(key -> key.endsWith(".")).toList();
        Set<String> unused = new TreeSet<>(bundles.keys("en"));
        unused.removeIf(key -> asked.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void a_key_begins_with_the_name_of_its_bundle_and_stands_there_once() throws IOException {
        List<String> misplaced = new ArrayList<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            String name = bundle.getFileName().toString().replaceAll("[_.].*", "");
            List<String> keys = Files.readAllLines(bundle).stream()
                    .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.replaceAll("\\s*=.*", ""))
                    .toList();
            keys.stream().filter(key -> !key.startsWith(name + ".")).forEach(misplaced::add);
            Set<String> seen = new TreeSet<>();
            keys.stream().filter(key -> !seen.add(key)).forEach(misplaced::add);
        }
        assertThat(misplaced).isEmpty();
    }

    @Test
    void no_template_holds_words_of_its_own() {
        Stream<String> found = Templates.all().stream().flatMap(file -> Templates.wordsOfItsOwn(file).stream());
        assertThat(found).isEmpty();
        assertThat(Templates.all()).hasSizeGreaterThan(25);
    }

    /** The names and types of what is put in; and that the message can be read at all. */
    private String placeholders(String language, String key) {
        String text = bundles.pattern(language, key).orElse("");
        if (text.indexOf('{') < 0) {
            return "";
        }
        MessagePattern pattern = new MessagePattern(new MessageFormat(text, Locale.of(language)).toPattern());
        return IntStream.range(0, pattern.countParts())
                .filter(i -> pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START)
                .mapToObj(i -> pattern.getSubstring(pattern.getPart(i + 1)) + ":"
                        + pattern.getPart(i).getArgType())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** All keys in templates; in Java whatever stands in quotes and begins like a key. */
    private Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path template : Templates.all()) {
            IN_TEMPLATES
                    .matcher(Files.readString(template))
                    .results()
                    .map(key -> key.group(1))
                    .forEach(asked::add);
        }
        String packages = files(BUNDLES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("[_.].*", ""))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern inCode = Pattern.compile("\"((?:" + packages + ")\\.[a-z][\\w.-]*)\"");
        for (Path file : files(CODE, ".java")) {
            if (!file.startsWith(CODE.resolve("sandbox"))) {
                inCode.matcher(Files.readString(file))
                        .results()
                        .map(key -> key.group(1))
                        .forEach(asked::add);
            }
        }
        return asked;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
