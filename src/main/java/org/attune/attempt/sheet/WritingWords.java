package org.attune.attempt.sheet;

import java.util.List;
import org.attune.item.Criterion;
import org.attune.item.Reflection;
import org.attune.item.ReflectionScoring;
import org.attune.words.Message;

/** What is said about items that are answered in writing: how much to write, and how it is scored. */
final class WritingWords {

    private WritingWords() {}

    static Message rule(Reflection item) {
        return switch (item.scoring()) {
            case ReflectionScoring.Completion() ->
                Message.of("attempt.writing.completion", Points.worth(item.points()), item.minimumWords());
            case ReflectionScoring.Rubric(var criteria) ->
                Message.of("attempt.writing.rubric", Points.worth(item.points()), looksAt(criteria));
        };
    }

    private static List<Message> looksAt(List<Criterion> criteria) {
        return criteria.stream()
                .map(criterion ->
                        Message.of("attempt.writing.criterion", criterion.text(), Points.worth(criterion.most())))
                .toList();
    }

    static Message length(Reflection item) {
        return item.suggestedMost().isPresent()
                ? Message.of(
                        "attempt.writing.length-and-most",
                        item.minimumWords(),
                        item.suggestedMost().getAsInt())
                : Message.of("attempt.writing.length", item.minimumWords());
    }
}
