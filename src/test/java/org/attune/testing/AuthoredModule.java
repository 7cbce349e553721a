package org.attune.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a shipped module, in a content folder of its own, whose author changes the key of a question. */
public final class AuthoredModule {

    private final Path content;
    private final Path quiz;

    private AuthoredModule(Path content, Path quiz) {
        this.content = content;
        this.quiz = quiz;
    }

    /** @param folder in which the content folder is made */
    public static AuthoredModule copy(String module, Path folder) throws IOException {
        Path from = Path.of("content", module);
        Path content = folder.resolve("content");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target =
                        content.resolve(module).resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return new AuthoredModule(content, content.resolve(module).resolve("quiz.yaml"));
    }

    /** For {@code attune.content}. */
    public String content() {
        return content.toString();
    }

    public void turnKey(String from, String to) throws IOException {
        Files.writeString(quiz, turned(Files.readString(quiz), from, to));
    }

    /** The source of a quiz in which the option that was right is wrong, and another one right. */
    public static String turned(String quiz, String from, String to) {
        String turned = quiz.replaceFirst("(?s)(key: " + from + "\\b.*?credit: )1", "$10")
                .replaceFirst("(?s)(key: " + to + "\\b.*?credit: )0", "$11");
        if (turned.equals(quiz)) {
            throw new AssertionError("There is no option " + from + " that is right, nor " + to + " that is wrong");
        }
        return turned;
    }
}
