package org.attune.attempt.sheet;

import java.util.List;
import java.util.Optional;
import org.attune.item.Item;
import org.attune.item.Response;

/** An answer in lines of words, as it stands in a log. */
public final class AnswerWords {

    private AnswerWords() {}

    /** Of a case, what was decided last: each decision is a step of its own. */
    public static List<String> of(Item item, Response response) {
        if (response instanceof Response.Written) {
            return List.of(); // drafts of a long text are not repeated
        }
        Question question = Question.of(item, Optional.of(response));
        return question instanceof Question.Story story
                ? story.soFar().stream()
                        .skip(Math.max(0, story.soFar().size() - 1))
                        .map(Question.Passed::took)
                        .toList()
                : question.answer();
    }
}
