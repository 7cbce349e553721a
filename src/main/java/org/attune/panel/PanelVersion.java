package org.attune.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.content.ModuleId;
import org.attune.content.QuizVersion;
import org.attune.course.PersonId;
import org.attune.item.Given;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.PanelKey;
import org.attune.item.Reading;
import org.attune.item.Response;

/**
 * A panel's judgement as it was published: it never changes.
 *
 * @param number counted from 1 for each panel
 * @param quiz the version of the quiz that the panel was asked
 * @param panellists how many people's answers are in it
 * @param answers item by item, in an order that tells nobody who gave them
 */
public record PanelVersion(
        PanelVersionId id,
        PanelId panel,
        int number,
        ModuleId module,
        QuizVersion quiz,
        int panellists,
        PersonId by,
        Instant publishedAt,
        Map<Key, List<Said>> answers) {

    /** @param reason for learners to read; empty where there is none, or none was chosen */
    public record Said(Given given, Optional<String> reason) {}

    public PanelVersion {
        answers = Map.copyOf(answers);
    }

    /** The item keyed by this panel; empty where it did not answer it, or answered what the item does not ask any more. */
    public Optional<PanelKey> key(Item item, PanelKey.Ratings rule) {
        return PanelKey.of(item, responses(item), rule);
    }

    public List<String> reasons(Key item) {
        return answers.getOrDefault(item, List.of()).stream()
                .map(Said::reason)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Response> responses(Item item) {
        return answers.getOrDefault(item.key(), List.of()).stream()
                .map(said -> read(item, said.given()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Answers are kept as they were given, and read by the item of today. */
    static Optional<Response> read(Item item, Given given) {
        return Reading.of(item, given) instanceof Reading.Read(var response) ? Optional.of(response) : Optional.empty();
    }
}
