package org.attune.attempt.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attune.attempt.store.Answer;
import org.attune.content.Quiz;
import org.attune.item.Item;
import org.attune.item.Key;
import org.attune.item.Reflection;
import org.attune.item.Response;
import org.attune.item.WordCount;
import org.attune.words.Message;

/** The items of an attempt in their order, and how far one is with each. */
public record Progress(List<Place> places) {

    /**
     * @param n the place of the item in the quiz, counted from 1
     * @param lacks what one that was begun still lacks, where there is more to say than that it is not finished
     */
    public record Place(int n, ItemState state, Optional<Message> lacks) {

        public boolean isAnswered() {
            return state == ItemState.ANSWERED;
        }

        public boolean isBegun() {
            return state == ItemState.BEGUN;
        }
    }

    static Progress of(Quiz quiz, Map<Key, Answer> answers) {
        return new Progress(IntStream.range(0, quiz.items().size())
                .mapToObj(i -> place(i + 1, quiz.items().get(i), answers))
                .toList());
    }

    /** The first place that is not done yet. */
    public Optional<Place> next() {
        return places.stream().filter(place -> !place.isAnswered()).findFirst();
    }

    public long answered() {
        return places.stream().filter(Place::isAnswered).count();
    }

    public List<Place> open() {
        return places.stream().filter(place -> !place.isAnswered()).toList();
    }

    private static Place place(int n, Item item, Map<Key, Answer> answers) {
        Optional<Response> response =
                Optional.ofNullable(answers.get(item.key())).map(Answer::response);
        ItemState state = ItemState.of(item, response);
        Optional<Message> lacks = item instanceof Reflection reflection && state == ItemState.BEGUN
                ? Optional.of(Message.of(
                        "attempt.check.too-short",
                        n,
                        WordCount.of(ResponseParts.written(response)),
                        reflection.minimumWords()))
                : Optional.empty();
        return new Place(n, state, lacks);
    }
}
