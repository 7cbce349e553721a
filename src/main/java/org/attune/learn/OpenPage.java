package org.attune.learn;

import java.util.Optional;
import org.attune.content.TrainingModule;
import org.attune.content.TrainingModule.Page;
import org.attune.item.Key;

/**
 * A page that someone is reading.
 *
 * @param number counted from 1
 * @param of how many pages the module has
 */
record OpenPage(
        TrainingModule module,
        Page page,
        int number,
        int of,
        boolean read,
        Optional<Page> previous,
        Optional<Page> next) {

    /** Empty when the module has no such page. */
    static Optional<OpenPage> of(TrainingModule module, String key, Progress progress) {
        return key(key).flatMap(module::page).map(page -> {
            int index = module.pages().indexOf(page);
            return new OpenPage(
                    module,
                    page,
                    index + 1,
                    module.pages().size(),
                    progress.isRead(page.key()),
                    at(module, index - 1),
                    at(module, index + 1));
        });
    }

    private static Optional<Key> key(String text) {
        try {
            return Optional.of(new Key(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an address that nobody made: there is no such page
        }
    }

    private static Optional<Page> at(TrainingModule module, int index) {
        return index < 0 || index >= module.pages().size()
                ? Optional.empty()
                : Optional.of(module.pages().get(index));
    }

    /** Below the visit's base: the page after this one, or the quiz after the last. */
    String onward() {
        return next.map(page -> "/module/pages/" + page.key()).orElse("/quiz");
    }
}
