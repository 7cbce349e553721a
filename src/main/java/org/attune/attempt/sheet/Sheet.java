package org.attune.attempt.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.attempt.Mark;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.store.Answer;
import org.attune.attempt.store.Attempt;
import org.attune.content.ContentNotes;
import org.attune.content.Quiz;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Marking;
import org.attune.item.Response;
import org.attune.item.Score;

/**
 * An attempt with its quiz and the answers as they stand: what a page of the player is made from.
 *
 * @param title of the module
 */
public record Sheet(Attempt attempt, ModuleTitle title, Quiz quiz, Map<Key, Answer> answers) {

    /** @param n counted from 1 */
    public Optional<Item> item(int n) {
        return n >= 1 && n <= count() ? Optional.of(quiz.items().get(n - 1)) : Optional.empty();
    }

    /** In which language an item stands. */
    public String language(Item item) {
        return quiz.languages().of(item.key());
    }

    /** The place of an item in the quiz, counted from 1. */
    public int place(Item item) {
        return quiz.items().indexOf(item) + 1;
    }

    /**
     * Every item with its mark, in their order; an item without a mark was worth nothing.
     *
     * @param asMarked the items that were marked by another key than the attempt's own, as that key has them
     */
    public List<ReviewedItem> reviewed(Map<Key, Mark> marks, Map<Key, KeyedItem> asMarked) {
        return quiz.items().stream()
                .map(item -> ReviewedItem.of(
                        place(item),
                        language(item),
                        asMarked.getOrDefault(item.key(), new KeyedItem(item, Optional.empty())),
                        response(item),
                        marks.getOrDefault(item.key(), Mark.of(Score.NONE))))
                .toList();
    }

    public int count() {
        return quiz.items().size();
    }

    public Optional<Response> response(Item item) {
        return Optional.ofNullable(answers.get(item.key())).map(Answer::response);
    }

    /** Whether an instructor has to read some of the answers as they stand. */
    public boolean isReadByInstructor() {
        return quiz.items().stream().anyMatch(item -> Marking.awaitsInstructor(item, response(item)));
    }

    public int version(Item item) {
        return Optional.ofNullable(answers.get(item.key())).map(Answer::version).orElse(0);
    }

    public Progress progress() {
        return Progress.of(quiz, answers);
    }

    /** What may be hard to read in what comes next: the question, or the scene that a case has come to. */
    public Optional<String> note(Item item, Question question) {
        ContentNotes notes = quiz.notes();
        Optional<String> note = notes.item(item.key());
        if (question instanceof Question.Story story) {
            Optional<String> scene = notes.scene(item.key(), story.here());
            return story.isBegun() ? scene : note.or(() -> scene);
        }
        return note;
    }
}
