package org.attune.attempt.player;

import java.util.Optional;
import org.attune.attempt.key.KeyedItem;
import org.attune.attempt.sheet.Question;
import org.attune.attempt.sheet.Sheet;
import org.attune.item.Item;
import org.attune.item.Response;

/**
 * A question among others on one page. Its fields are named apart from those of the others by {@link #prefix()}, its elements
 * by {@link #suffix()}.
 *
 * @param n its place in the quiz, counted from 1
 * @param language that it stands in, as a code of ISO 639
 * @param seen the version of the answer that the page is made from
 * @param note what may be hard to read in it
 * @param provisional see {@link KeyedItem#provisional()}
 * @param lapse what is to be looked at again before it can be saved
 */
record AskedItem(
        int n,
        String key,
        Question question,
        String language,
        int seen,
        Optional<String> note,
        String provisional,
        Optional<Lapse> lapse) {

    /** Why an answer that was sent is not saved. */
    sealed interface Lapse {

        /** Another one was saved since, in another tab or on another device. */
        record Stale(Question theirs) implements Lapse {}

        /**
         * It cannot be the answer to this question.
         *
         * @param typed what was typed, where something was
         */
        record Unreadable(Optional<String> typed) implements Lapse {}
    }

    static AskedItem of(Sheet sheet, Item item, KeyedItem keyed) {
        return of(sheet, item, keyed, sheet.response(item), sheet.version(item), Optional.empty());
    }

    /** @param keyed the same item as it is asked: by the key that is in force */
    static AskedItem of(
            Sheet sheet, Item item, KeyedItem keyed, Optional<Response> shown, int seen, Optional<Lapse> lapse) {
        Question question = Question.of(keyed.item(), shown);
        return new AskedItem(
                sheet.place(item),
                item.key().value(),
                question,
                sheet.language(item),
                seen,
                sheet.note(item, question),
                keyed.provisional(),
                lapse);
    }

    static String prefix(int n) {
        return "q" + n + "-";
    }

    public String prefix() {
        return prefix(n);
    }

    public String suffix() {
        return "-" + n;
    }

    /** A case: it is not answered here. */
    public boolean isStory() {
        return question instanceof Question.Story;
    }

    public Optional<Question> theirs() {
        return lapse.flatMap(why -> why instanceof Lapse.Stale(var theirs) ? Optional.of(theirs) : Optional.empty());
    }

    public Optional<String> typed() {
        return lapse.flatMap(why -> why instanceof Lapse.Unreadable(var typed) ? typed : Optional.empty());
    }

    public boolean isUnreadable() {
        return lapse.filter(Lapse.Unreadable.class::isInstance).isPresent();
    }
}
