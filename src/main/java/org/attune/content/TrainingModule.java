package org.attune.content;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.competency.KnowledgeAreaId;
import org.attune.competency.StatementId;
import org.attune.item.Key;
import org.attune.item.Prose;

/**
 * A module: what it teaches, its pages and its quiz.
 *
 * @param minutes what reading it and taking its quiz once takes, in minutes
 * @param objectives what a learner can do afterwards; each begins with a verb
 * @param contentNote what may be hard to read in it
 * @param language of title, summary, objectives and content note, as a code of ISO 639; pages and quiz have their own
 */
public record TrainingModule(
        ModuleId id,
        String slug,
        String title,
        String summary,
        int minutes,
        Set<KnowledgeAreaId> areas,
        List<StatementId> statements,
        List<String> objectives,
        Optional<String> contentNote,
        List<Page> pages,
        Quiz quiz,
        List<Reference> references,
        String language) {

    private static final int QUARTER = 15;
    private static final BigDecimal QUARTERS_AN_HOUR = BigDecimal.valueOf(4);

    /** @param language of all of it, as a code of ISO 639 */
    public record Page(
            Key key,
            String title,
            Prose text,
            int words,
            Optional<String> contentNote,
            List<StatementId> statements,
            String language) {}

    public record Reference(String text, Optional<URI> url) {}

    /** In English. */
    public TrainingModule(
            ModuleId id,
            String slug,
            String title,
            String summary,
            int minutes,
            Set<KnowledgeAreaId> areas,
            List<StatementId> statements,
            List<String> objectives,
            Optional<String> contentNote,
            List<Page> pages,
            Quiz quiz,
            List<Reference> references) {
        this(
                id,
                slug,
                title,
                summary,
                minutes,
                areas,
                statements,
                objectives,
                contentNote,
                pages,
                quiz,
                references,
                QuizLanguages.ENGLISH);
    }

    /** The minutes as contact hours of 60 minutes, rounded down to whole quarters: what a workshop may count, and never more. */
    public BigDecimal contactHours() {
        return BigDecimal.valueOf(minutes / QUARTER).divide(QUARTERS_AN_HOUR);
    }

    public Optional<Page> page(Key key) {
        return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }
}
