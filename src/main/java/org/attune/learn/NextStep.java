package org.attune.learn;

import org.attune.content.TrainingModule;
import org.attune.item.Key;

/**
 * The one thing to do next.
 *
 * @param says what the button says
 * @param about what it leads to
 * @param path below the visit's base
 */
record NextStep(String says, String about, String path) {

    static NextStep of(TrainingModule module, Progress progress) {
        return progress.next().map(page -> read(module, progress, page)).orElseGet(() -> quiz(module));
    }

    private static NextStep read(TrainingModule module, Progress progress, Key page) {
        String title = module.page(page).orElseThrow().title();
        String says = progress.begun()
                ? "Continue with page %d".formatted(progress.pages().indexOf(page) + 1)
                : "Start";
        return new NextStep(says, title, "/module/pages/" + page);
    }

    private static NextStep quiz(TrainingModule module) {
        return new NextStep("Take the quiz", Overview.questions(module), "/quiz");
    }
}
