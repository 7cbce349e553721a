package org.attune.learn;

import org.attune.content.TrainingModule;
import org.attune.item.Key;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next.
 *
 * @param title of the page that it leads to; absent for the quiz
 * @param language of that title
 * @param number of that page, counted from 1; 0 for the quiz
 * @param path below the visit's base
 */
record NextStep(@Nullable String title, @Nullable String language, int number, String path) {

    static NextStep of(TrainingModule module, Progress progress) {
        return progress.next()
                .map(page -> read(module, progress, page))
                .orElseGet(() -> new NextStep(null, null, 0, "/quiz"));
    }

    private static NextStep read(TrainingModule module, Progress progress, Key page) {
        TrainingModule.Page next = module.page(page).orElseThrow();
        return new NextStep(next.title(), next.language(), progress.pages().indexOf(page) + 1, "/module/pages/" + page);
    }
}
