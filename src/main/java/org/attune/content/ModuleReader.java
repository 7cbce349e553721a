package org.attune.content;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.attune.competency.Competencies;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.content.TrainingModule.Page;
import org.attune.content.TrainingModule.Reference;
import org.attune.item.Key;
import org.attune.item.Prose;
import org.attune.yaml.StrictYaml;
import org.attune.yaml.YamlMap;

/** Reads the folder of one module, and holds the rules that need more than one of its files. */
final class ModuleReader {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final ModuleId UNREADABLE = new ModuleId(new UUID(0, 0));

    private final Path folder;
    private final Competencies competencies;
    private final Findings found = new Findings();

    ModuleReader(Path folder, Competencies competencies) {
        this.folder = folder;
        this.competencies = competencies;
    }

    /** @param module empty only when there is no module.yaml to read; what is wrong otherwise stands among the findings */
    record Outcome(Optional<ReadModule> module, Findings found) {}

    Outcome outcome() {
        return new Outcome(
                StrictYaml.read(folder.resolve("module.yaml"), found.problems()).map(this::read), found);
    }

    private ReadModule read(YamlMap file) {
        ModuleId id = file.parsed("id", ModuleReader::uuid).map(ModuleId::new).orElse(UNREADABLE);
        String slug = file.parsed("slug", ModuleReader::slug).orElse("");
        String title = Typography.of(file.text("title"));
        String summary = Typography.of(file.text("summary"));
        int minutes = file.whole("minutes", 1);
        Set<KnowledgeAreaId> areas =
                Collections.unmodifiableSet(new LinkedHashSet<>(file.parsedTexts("areas", KnowledgeAreaId::new)));
        List<StatementId> statements = file.parsedTexts("statements", StatementId::new);
        List<String> objectives = Typography.of(file.texts("objectives"));
        Optional<String> contentNote = file.optionalText("content-note").map(Typography::of);
        Keys pageKeys = new Keys();
        List<DraftPage> pages =
                file.maps("pages").stream().map(map -> page(map, pageKeys)).toList();
        QuizSource quizSource = new QuizSource(named(file, "quiz").orElse(""));
        DraftQuiz quiz = quiz(file, quizSource);
        List<Reference> references =
                file.maps("references").stream().map(ModuleReader::reference).toList();
        file.done();
        TrainingModule module = new TrainingModule(
                id,
                slug,
                title,
                summary,
                minutes,
                areas,
                statements,
                objectives,
                contentNote,
                pages.stream().map(DraftPage::page).toList(),
                quiz.quiz(quizSource.version()),
                references);
        new ModuleRules(module, file, pages, quiz, competencies).check();
        new QuizRules(areas, statements).check(quiz);
        List<Translation> translations = List.of();
        if (found.problems().isEmpty()) {
            quiz.tellRefusals();
            new ModuleAdvice(module, file, pages, quiz.at(), found.advice()).check();
            translations = new TranslationReader(folder, module, file, pages, quiz, found).all();
        }
        return new ReadModule(module, file, quizSource, pages, quiz, translations, found);
    }

    private DraftQuiz quiz(YamlMap file, QuizSource source) {
        return (source.text().isEmpty()
                        ? Optional.<YamlMap>empty()
                        : StrictYaml.parse(source.text(), folder.resolve(file.text("quiz")), found.problems()))
                .map(QuizReader::read)
                .orElseGet(() -> new DraftQuiz(file, new Prose(""), List.of()));
    }

    private DraftPage page(YamlMap map, Keys keys) {
        Key key = keys.of(map);
        String title = Typography.of(map.text("title"));
        Optional<String> contentNote = map.optionalText("content-note").map(Typography::of);
        List<StatementId> statements = map.parsedTexts("statements", StatementId::new);
        String source = named(map, "file").orElse("");
        map.done();
        Markdown.Text text = Markdown.read(source);
        Path file = folder.resolve(map.text("file"));
        for (Markdown.Flaw flaw : text.flaws()) {
            found.problems().add(file, flaw.line(), flaw.message());
        }
        List<Vignette> vignettes = text.quotes().stream()
                .map(quote -> new Vignette(file, quote.line(), quote.words()))
                .toList();
        Page page = new Page(key, title, text.prose(), text.words(), contentNote, statements, QuizLanguages.ENGLISH);
        return new DraftPage(map, page, vignettes, source);
    }

    /** The text of the file beside module.yaml that a field names. */
    private Optional<String> named(YamlMap map, String field) {
        String name = map.text(field);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!FILE_NAME.matcher(name).matches()) {
            map.problem(field, "'%s' is not the name of a file in this folder".formatted(name));
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            map.problem(field, "there is no file %s in this folder".formatted(name));
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            if (!text.isBlank()) {
                return Optional.of(text);
            }
            found.problems().add(file, 0, "is empty");
        } catch (CharacterCodingException e) {
            found.problems().add(file, 0, "is not UTF-8 text");
        } catch (IOException e) {
            found.problems().add(file, 0, "cannot be read");
        }
        return Optional.empty();
    }

    private static Reference reference(YamlMap map) {
        Reference reference =
                new Reference(Typography.of(map.text("text")), map.optionalParsed("url", ModuleReader::address));
        map.done();
        return reference;
    }

    private static URI address(String text) {
        if (!MarkdownTree.leadsToTheWeb(text)) {
            throw new IllegalArgumentException("'%s' is not an address on the web (https://…)".formatted(text));
        }
        return URI.create(text);
    }

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text)) {
            throw new IllegalArgumentException("'%s' is not a UUID in its usual form".formatted(text));
        }
        return uuid;
    }

    private static String slug(String text) {
        String slug = new Key(text).value();
        if (slug.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new IllegalArgumentException("a slug must not look like a UUID");
        }
        return slug;
    }
}
