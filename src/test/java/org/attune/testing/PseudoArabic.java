package org.attune.testing;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The English interface in Arabic letters, one for one: no language, but it runs from right to left, and whatever stays in
 * Latin letters does not come from the bundles. It makes {@code ar} a language of the application under test.
 */
public final class PseudoArabic {

    private static final Path ENGLISH = Path.of("src/main/resources/messages");
    private static final Path OURS = whereTestsAre().resolve("messages");
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ARABIC = "ابكديفجهيجكلمنوبقرستوفوخيز";
    /** What a script puts something else for. */
    private static final Pattern NAMES = Pattern.compile("(?<=\\{\\w{1,20}})|(?=\\{\\w{1,20}})");

    private PseudoArabic() {}

    private static Path whereTestsAre() {
        try {
            return Path.of(PseudoArabic.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the bundles to where the application will look for them. */
    static void write() {
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(ENGLISH, "*.properties")) {
            Files.createDirectories(OURS);
            for (Path bundle : bundles) {
                String name = bundle.getFileName().toString();
                if (!name.contains("_")) {
                    write(bundle, OURS.resolve(name.replace(".properties", "_ar.properties")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path english, Path arabic) throws IOException {
        Properties from = new Properties();
        try (Reader reader = Files.newBufferedReader(english)) {
            from.load(reader);
        }
        Properties to = new Properties();
        from.stringPropertyNames().forEach(key -> to.setProperty(key, inArabicLetters(from.getProperty(key))));
        to.computeIfPresent("layout.direction", (key, left) -> "rtl");
        try (Writer writer = Files.newBufferedWriter(arabic)) {
            to.store(writer, null);
        }
    }

    /** Only what is said is changed; placeholders, and the names of plural forms, stay. */
    static String inArabicLetters(String message) {
        if (message.indexOf('{') < 0) {
            return letters(message);
        }
        MessagePattern pattern = new MessagePattern(message);
        StringBuilder said = new StringBuilder();
        Deque<Boolean> speaking = new ArrayDeque<>();
        int at = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getIndex() < at) {
                continue; // the number of a selector, within the selector
            }
            String before = message.substring(at, part.getIndex());
            said.append(Boolean.TRUE.equals(speaking.peek()) ? letters(before) : before);
            said.append(message, part.getIndex(), part.getLimit());
            at = part.getLimit();
            switch (part.getType()) {
                case MSG_START -> speaking.push(true);
                case ARG_START -> speaking.push(false);
                case MSG_LIMIT, ARG_LIMIT -> speaking.pop();
                default -> {}
            }
        }
        return said.toString();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (String piece : NAMES.split(text, -1)) {
            if (piece.startsWith("{")) {
                letters.append(piece);
            } else {
                piece.chars().forEach(c -> letters.append(letter((char) c)));
            }
        }
        return letters.toString();
    }

    private static char letter(char latin) {
        int at = LATIN.indexOf(Character.toLowerCase(latin));
        return at < 0 ? latin : ARABIC.charAt(at);
    }
}
