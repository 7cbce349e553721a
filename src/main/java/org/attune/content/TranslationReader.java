package org.attune.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attune.content.TrainingModule.Page;
import org.attune.yaml.Problems;
import org.attune.yaml.StrictYaml;
import org.attune.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands beside the files of a sound module in other languages: {@code module.es.yaml}, {@code quiz.es.yaml},
 * {@code 01-page.es.md}. A language with a problem is left out as a whole, and the module stays; what is not translated, or was
 * translated from an English that is another now, stays English, and is a gap.
 */
final class TranslationReader {

    private static final Pattern FILE = Pattern.compile("(?<base>.+)\\.(?<language>[a-z]{2})\\.(?<end>md|yaml)");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Path folder;
    private final TrainingModule english;
    private final YamlMap file;
    private final List<DraftPage> pages;
    private final DraftQuiz quiz;
    private final Findings found;

    TranslationReader(
            Path folder, TrainingModule english, YamlMap file, List<DraftPage> pages, DraftQuiz quiz, Findings found) {
        this.folder = folder;
        this.english = english;
        this.file = file;
        this.pages = pages;
        this.quiz = quiz;
        this.found = found;
    }

    List<Translation> all() {
        List<Translation> all = new ArrayList<>();
        languages().forEach((language, files) -> {
            Problems problems = new Problems();
            Translation translation = new InOne(language, files, problems).translation();
            if (problems.isEmpty()) {
                all.add(translation);
            }
            found.translations().addAll(problems);
        });
        return List.copyOf(all);
    }

    /** By language: the files by those that they translate. */
    private SortedMap<String, Map<String, Path>> languages() {
        Set<String> originals = originals();
        SortedMap<String, Map<String, Path>> languages = new TreeMap<>();
        for (Path path : files()) {
            String name = path.getFileName().toString();
            Matcher parts = FILE.matcher(name);
            if (!parts.matches() || originals.contains(name)) {
                continue;
            }
            String original = parts.group("base") + "." + parts.group("end");
            String language = parts.group("language");
            if (!originals.contains(original)) {
                found.translations().add(path, 0, "module.yaml names no file %s to be translated".formatted(original));
            } else if (!LANGUAGES.contains(language) || language.equals(QuizLanguages.ENGLISH)) {
                found.translations()
                        .add(path, 0, "'%s' is not the code of another language, such as es".formatted(language));
            } else {
                languages.computeIfAbsent(language, _ -> new HashMap<>()).put(original, path);
            }
        }
        return languages;
    }

    private Set<String> originals() {
        return Stream.concat(
                        Stream.of("module.yaml", file.text("quiz")),
                        pages.stream().map(page -> page.at().text("file")))
                .collect(Collectors.toSet());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            found.translations().add(folder, 0, "cannot be read");
            return List.of();
        }
    }

    private final class InOne {

        private final String language;
        private final Map<String, Path> files;
        private final Problems problems;

        InOne(String language, Map<String, Path> files, Problems problems) {
            this.language = language;
            this.files = files;
            this.problems = problems;
        }

        Translation translation() {
            Optional<QuizTranslation> words = words();
            Quiz asked = words.map(said -> said.of(quiz, english.quiz().version(), problems, found.gaps()))
                    .orElseGet(() -> gap(quizFile(), english.quiz()));
            TrainingModule module = Optional.ofNullable(files.get("module.yaml"))
                    .flatMap(path -> StrictYaml.read(path, problems))
                    .map(head -> module(head, asked))
                    .orElseGet(() -> unheaded(asked));
            return new Translation(language, module, words);
        }

        private String quizFile() {
            return file.text("quiz");
        }

        private Optional<QuizTranslation> words() {
            return Optional.ofNullable(files.get(quizFile()))
                    .flatMap(path -> text(path).map(text -> new QuizTranslation(language, path, text)));
        }

        /** Pages have their titles in it, so that without it they are not translated either. */
        private TrainingModule unheaded(Quiz asked) {
            pages.stream()
                    .map(page -> files.get(page.at().text("file")))
                    .filter(path -> path != null)
                    .forEach(
                            path -> problems.add(path, 0, "its title is missing: there is no " + named("module.yaml")));
            return gap("module.yaml", with(english, english.pages(), asked));
        }

        private TrainingModule module(YamlMap said, Quiz asked) {
            Optional<String> title = said.optionalText("title");
            Optional<String> summary = said.optionalText("summary");
            List<String> objectives = said.optionalTexts("objectives");
            Optional<String> note = said.optionalText("content-note");
            boolean whole = title.isPresent()
                    && summary.isPresent()
                    && objectives.size() == english.objectives().size()
                    && note.isPresent() == english.contentNote().isPresent();
            if (!whole) {
                gap(said, "title, summary, objectives and content note are not translated whole");
            }
            boolean current = Stamp.of(head()).isNamedBy(said, found.gaps());
            List<Page> translated = pages(said);
            said.done();
            TrainingModule module = with(english, translated, asked);
            return whole && current
                    ? new TrainingModule(
                            module.id(),
                            module.slug(),
                            Typography.of(title.orElseThrow()),
                            Typography.of(summary.orElseThrow()),
                            module.minutes(),
                            module.areas(),
                            module.statements(),
                            Typography.of(objectives),
                            note.map(Typography::of),
                            translated,
                            asked,
                            module.references(),
                            language)
                    : module;
        }

        private Map<String, String> head() {
            Map<String, String> texts = new TreeMap<>();
            texts.put("title", file.text("title"));
            texts.put("summary", file.text("summary"));
            texts.put("objectives", String.join("\n", file.texts("objectives")));
            file.optionalText("content-note").ifPresent(note -> texts.put("content-note", note));
            return texts;
        }

        private List<Page> pages(YamlMap said) {
            Map<String, YamlMap> byKey = new HashMap<>();
            for (YamlMap part : said.optionalMaps("pages")) {
                if (byKey.putIfAbsent(part.text("key"), part) != null) {
                    part.problem("key", "'%s' is there twice".formatted(part.text("key")));
                }
            }
            List<Page> translated = pages.stream()
                    .map(draft -> page(draft, byKey.remove(draft.page().key().value())))
                    .toList();
            byKey.forEach((key, part) -> part.problem("key", "the module has no page '%s'".formatted(key)));
            return translated;
        }

        private Page page(DraftPage draft, @Nullable YamlMap said) {
            String name = draft.at().text("file");
            @Nullable Path path = files.get(name);
            if (said == null || path == null) {
                if (path != null) {
                    problems.add(path, 0, "its title is missing in " + named("module.yaml"));
                } else if (said != null) {
                    said.problem("there is no file %s".formatted(named(name)));
                }
                return gap(name, draft.page());
            }
            Page page = draft.page();
            String title = Typography.of(said.text("title"));
            Optional<String> note = said.optionalText("content-note").map(Typography::of);
            if (note.isPresent() != page.contentNote().isPresent()) {
                said.problem("content-note", "a content note stands in both languages, or in none");
            }
            boolean current = Stamp.of(texts(draft)).isNamedBy(said, found.gaps());
            said.done();
            Markdown.Text text = Markdown.read(text(path).orElse(""));
            text.flaws().forEach(flaw -> problems.add(path, flaw.line(), flaw.message()));
            return current
                    ? new Page(page.key(), title, text.prose(), text.words(), note, page.statements(), language)
                    : page;
        }

        private static Map<String, String> texts(DraftPage draft) {
            Map<String, String> texts = new TreeMap<>();
            texts.put("title", draft.at().text("title"));
            texts.put("text", draft.source());
            draft.at().optionalText("content-note").ifPresent(note -> texts.put("content-note", note));
            return texts;
        }

        private static TrainingModule with(TrainingModule module, List<Page> pages, Quiz quiz) {
            return new TrainingModule(
                    module.id(),
                    module.slug(),
                    module.title(),
                    module.summary(),
                    module.minutes(),
                    module.areas(),
                    module.statements(),
                    module.objectives(),
                    module.contentNote(),
                    pages,
                    quiz,
                    module.references(),
                    module.language());
        }

        private String named(String original) {
            int end = original.lastIndexOf('.');
            return original.substring(0, end) + "." + language + original.substring(end);
        }

        private <T> T gap(String original, T instead) {
            found.gaps().add(folder.resolve(original), 0, "is not translated: there is no " + named(original));
            return instead;
        }

        private void gap(YamlMap at, String message) {
            found.gaps().add(at.file(), at.line(), message);
        }

        private Optional<String> text(Path path) {
            try {
                String text = Files.readString(path);
                if (!text.isBlank()) {
                    return Optional.of(text);
                }
                problems.add(path, 0, "is empty");
            } catch (IOException e) {
                problems.add(path, 0, "cannot be read as UTF-8 text");
            }
            return Optional.empty();
        }
    }
}
