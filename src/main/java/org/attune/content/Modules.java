package org.attune.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.Competencies;
import org.attune.yaml.Problem;
import org.attune.yaml.Problems;

/**
 * The modules as they were when the application started, and every version that a quiz ever had. A module with a problem is
 * not among them; its older quizzes still are.
 */
public final class Modules {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long OLD_QUIZZES_IN_MEMORY = 200;

    private record Old(ModuleId module, QuizVersion version, String language) {}

    private final List<TrainingModule> all;
    private final Map<ModuleId, TrainingModule> byId;
    private final Map<String, TrainingModule> bySlug;
    private final Findings found;
    private final StoredQuizzes stored;
    private final Map<ModuleId, Map<String, Translation>> translations;
    private final Cache<Old, Quiz> old =
            Caffeine.newBuilder().maximumSize(OLD_QUIZZES_IN_MEMORY).build();

    Modules(List<ReadModule> modules, Findings found, Competencies competencies, StoredQuizzes stored) {
        all = modules.stream()
                .map(ReadModule::module)
                .sorted(byExpertiseThenTitle(competencies))
                .toList();
        byId = all.stream().collect(toUnmodifiableMap(TrainingModule::id, identity()));
        bySlug = all.stream().collect(toUnmodifiableMap(TrainingModule::slug, identity()));
        this.found = found;
        this.stored = stored;
        translations = modules.stream()
                .collect(toUnmodifiableMap(
                        read -> read.module().id(),
                        read -> read.translations().stream()
                                .collect(toUnmodifiableMap(Translation::language, identity()))));
    }

    /** By area of expertise, in the order of the frameworks, then by title. */
    public List<TrainingModule> all() {
        return all;
    }

    /** Empty for a module that is not there (any more), or was left out because of a problem. */
    public Optional<TrainingModule> find(ModuleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** As {@link #all()}, each in that language as far as it is translated. */
    public List<TrainingModule> all(Locale locale) {
        return all.stream().map(module -> in(module, locale)).toList();
    }

    /** As {@link #find(ModuleId)}, in that language as far as it is translated. */
    public Optional<TrainingModule> find(ModuleId id, Locale locale) {
        return find(id).map(module -> in(module, locale));
    }

    private TrainingModule in(TrainingModule module, Locale locale) {
        return translation(module.id(), locale).map(Translation::module).orElse(module);
    }

    private Optional<Translation> translation(ModuleId module, Locale locale) {
        return Optional.ofNullable(translations.getOrDefault(module, Map.of()).get(locale.getLanguage()));
    }

    /** Finds a module as an address names it. */
    public Optional<TrainingModule> named(String uuidOrSlug) {
        return UUID_FORM.matcher(uuidOrSlug).matches()
                ? find(new ModuleId(UUID.fromString(uuidOrSlug)))
                : Optional.ofNullable(bySlug.get(uuidOrSlug));
    }

    /** The quiz of a module in the version that an attempt was taken on, however long ago. Its statement ids may be gone. */
    public Optional<Quiz> quiz(ModuleId module, QuizVersion version) {
        return find(module)
                .map(TrainingModule::quiz)
                .filter(quiz -> quiz.version().equals(version))
                .or(() -> old(new Old(module, version, QuizLanguages.ENGLISH), () -> stored.find(module, version)));
    }

    /** As {@link #quiz(ModuleId, QuizVersion)}, with each question in that language that has the words for this version. */
    public Optional<Quiz> quiz(ModuleId module, QuizVersion version, Locale locale) {
        Optional<Translation> translation = translation(module, locale);
        Optional<Quiz> current = translation
                .map(Translation::module)
                .map(TrainingModule::quiz)
                .filter(quiz -> quiz.version().equals(version));
        return current.or(() -> translation
                        .flatMap(Translation::quiz)
                        .flatMap(words ->
                                old(new Old(module, version, words.language()), () -> said(module, version, words))))
                .or(() -> quiz(module, version));
    }

    private Optional<Quiz> said(ModuleId module, QuizVersion version, QuizTranslation words) {
        return stored.draft(module, version).map(draft -> words.of(draft, version, new Problems(), new Problems()));
    }

    private Optional<Quiz> old(Old wanted, Supplier<Optional<Quiz>> source) {
        return Optional.ofNullable(old.get(wanted, _ -> source.get().orElse(null)));
    }

    /** When that version of the quiz was first loaded, on whichever node. */
    public Optional<Instant> firstSeen(ModuleId module, QuizVersion version) {
        return stored.firstSeen(module, version);
    }

    /** What keeps modules out. */
    public List<Problem> problems() {
        return found.problems().list();
    }

    /** What keeps translations out, of modules that are in. */
    public List<Problem> translationProblems() {
        return found.translations().list();
    }

    /** What stands in English beside what is translated. */
    public List<Problem> translationGaps() {
        return found.gaps().list();
    }

    /** What should be better in modules that are in. */
    public List<Problem> advice() {
        return found.advice().list();
    }

    private static Comparator<TrainingModule> byExpertiseThenTitle(Competencies competencies) {
        Function<TrainingModule, Integer> place = module -> module.areas().stream()
                .findFirst()
                .flatMap(competencies::area)
                .flatMap(area -> competencies.expertise(area.areaOfExpertise()))
                .map((AreaOfExpertise expertise) -> competencies.expertise().indexOf(expertise))
                .orElse(Integer.MAX_VALUE);
        return Comparator.comparing(place).thenComparing(TrainingModule::title);
    }
}
