package org.attune.panel;

import org.attune.item.Item;
import org.attune.item.Stem;

/** What an item asks, in a line of HTML, to be told from the others. */
final class Asks {

    private Asks() {}

    static String of(Item item) {
        String question = Stem.of(item.stem()).question();
        return question.isEmpty() ? item.key().value() : question;
    }
}
