package org.attune.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attune.competency.Competencies;

/** A small module that is sound, written into a folder so that a test can break it. */
final class WrittenModule {

    static final Competencies COMPETENCIES = Competencies.read(Path.of("seeds"));

    static final String MODULE = """
            id: 3f0c7a52-6d1e-4b58-9a41-0d6f5f6f6a11
            slug: small
            title: A small module
            summary: Small, and sound.
            minutes: 9
            areas: [tf-attachment]
            statements: [S-TF-17, S-DS-14]
            objectives:
              - tell one thing from another
            pages:
              - key: first
                file: first.md
                title: The first page
                statements: [S-TF-17, S-DS-14]
            quiz: quiz.yaml
            references:
              - text: Somebody (2020). Something.
                url: https://example.org/something
            """;

    static final String PAGE = """
            ## A heading

            %s

            ### Below it

            > A vignette.
            """.formatted("One word follows another here. ".repeat(130));

    static final String QUIZ = """
            intro: Three questions.
            items:
              - key: best
                kind: single-best
                points: 1
                areas: [tf-attachment]
                statements: [S-TF-17]
                stem: What now?
                options:
                  - key: a
                    text: One thing
                    credit: 1
                    rationale: Because of this.
                    statements: [S-TF-17]
                  - key: b
                    text: Another thing
                    credit: 0.2
                    rationale: Because of that.
                    statements: [S-TF-17]
                  - key: c
                    text: A third
                    credit: 0
                    rationale: Because.
                    statements: [S-TF-17]
              - key: some
                kind: multiple-response
                points: 2
                areas: [tf-attachment]
                statements: [S-DS-14]
                stem: Which of these? Choose all that apply.
                options:
                  - {key: a, text: A, credit: 0.3, rationale: R, statements: [S-DS-14]}
                  - {key: b, text: B, credit: 0.7, rationale: R, statements: [S-DS-14]}
                  - {key: c, text: C, credit: -0.5, rationale: R, statements: [S-DS-14]}
                  - {key: d, text: D, credit: 0, rationale: R, statements: [S-DS-14]}
              - key: case
                kind: branching-case
                points: 3
                areas: [tf-attachment]
                statements: [S-TF-17]
                title: The case
                stem: Who and where.
                start: door
                scenes:
                  - key: door
                    text: At the door.
                    choices:
                      - key: in
                        text: Go in
                        credit: 1
                        consequence: One is in.
                        rationale: Good.
                        statements: [S-TF-17]
                        to: room
                      - key: out
                        text: Go out
                        credit: 0
                        consequence: One is out.
                        rationale: Less good.
                        statements: [S-TF-17]
                        to: end
                  - key: room
                    text: In the room.
                    choices:
                      - {key: stay, text: Stay, credit: 1, consequence: So., rationale: R, statements: [S-TF-17], to: end}
                      - {key: go, text: Go, credit: 0, consequence: So., rationale: R, statements: [S-TF-17], to: end}
                  - key: end
                    text: It is over.
                    ending: Over
            """;

    private final Path folder;

    WrittenModule(Path content, String name) {
        folder = content.resolve(name);
        write("module.yaml", MODULE);
        write("first.md", PAGE);
        write("quiz.yaml", QUIZ);
    }

    WrittenModule write(String file, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of {@code good}, which must be there. */
    WrittenModule replace(String file, String good, String bad) {
        try {
            String text = Files.readString(folder.resolve(file));
            int at = text.indexOf(good);
            if (at < 0) {
                throw new IllegalArgumentException("%s does not say %s".formatted(file, good));
            }
            return write(file, text.substring(0, at) + bad + text.substring(at + good.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WrittenModule delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContentFolder folder(Path content) {
        return new ContentFolder(content, COMPETENCIES);
    }

    static List<String> told(Findings found, Path content) {
        return found.problems().list().stream()
                .map(problem -> content.relativize(problem.file()) + ":" + problem.line() + ": " + problem.message())
                .toList();
    }
}
