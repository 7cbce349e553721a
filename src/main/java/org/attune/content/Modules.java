package org.attune.content;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.attune.competency.AreaOfExpertise;
import org.attune.competency.Competencies;
import org.attune.yaml.Problem;

/**
 * The modules as they were when the application started, and every version that a quiz ever had. A module with a problem is
 * not among them; its older quizzes still are.
 */
public final class Modules {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long OLD_QUIZZES_IN_MEMORY = 200;

    private record Old(ModuleId module, QuizVersion version) {}

    private final List<TrainingModule> all;
    private final Map<ModuleId, TrainingModule> byId;
    private final Map<String, TrainingModule> bySlug;
    private final Findings found;
    private final StoredQuizzes stored;
    private final Cache<Old, Quiz> old =
            Caffeine.newBuilder().maximumSize(OLD_QUIZZES_IN_MEMORY).build();

    Modules(List<TrainingModule> modules, Findings found, Competencies competencies, StoredQuizzes stored) {
        all = modules.stream().sorted(byExpertiseThenTitle(competencies)).toList();
        byId = all.stream().collect(toUnmodifiableMap(TrainingModule::id, identity()));
        bySlug = all.stream().collect(toUnmodifiableMap(TrainingModule::slug, identity()));
        this.found = found;
        this.stored = stored;
    }

    /** By area of expertise, in the order of the frameworks, then by title. */
    public List<TrainingModule> all() {
        return all;
    }

    /** Empty for a module that is not there (any more), or was left out because of a problem. */
    public Optional<TrainingModule> find(ModuleId id) {
        return Optional.ofNullable(byId.get(id));
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
                .or(() -> Optional.ofNullable(old.get(
                        new Old(module, version),
                        wanted -> stored.find(module, version).orElse(null))));
    }

    /** When that version of the quiz was first loaded, on whichever node. */
    public Optional<Instant> firstSeen(ModuleId module, QuizVersion version) {
        return stored.firstSeen(module, version);
    }

    /** What keeps modules out. */
    public List<Problem> problems() {
        return found.problems().list();
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
