package org.attune.attempt.store;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.attune.attempt.AttemptId;
import org.attune.content.Modules;
import org.attune.content.Quiz;
import org.attune.course.Asking;
import org.springframework.stereotype.Service;

/** The one place that knows what an attempt asks: ask here, and not the module, for the quiz of an attempt. */
@Service
public class Papers {

    private final AttemptRows attempts;
    private final Modules modules;
    private final RandomGenerator chance;

    Papers(AttemptRows attempts, Modules modules, RandomGenerator chance) {
        this.attempts = attempts;
        this.modules = modules;
        this.chance = chance;
    }

    /**
     * The items of an attempt as they were drawn, with their options and rows in the order drawn.
     *
     * @throws java.util.NoSuchElementException for an id that was never given out
     */
    public Quiz of(AttemptId attempt) {
        return of(attempts.find(attempt).orElseThrow());
    }

    public Quiz of(Attempt attempt) {
        Quiz whole = modules.quiz(attempt.module(), attempt.version()).orElseThrow();
        Optional<Paper> paper = attempt.paper();
        return paper.map(drawn -> drawn.of(whole)).orElse(whole);
    }

    /** As {@link #of(Attempt)}, with each question in that language that is translated into it. */
    public Quiz of(Attempt attempt, Locale locale) {
        Quiz whole = modules.quiz(attempt.module(), attempt.version(), locale).orElseThrow();
        Optional<Paper> paper = attempt.paper();
        return paper.map(drawn -> drawn.of(whole)).orElse(whole);
    }

    public Optional<Paper> draw(Quiz quiz, Asking asking) {
        return Lots.draw(quiz, asking, chance);
    }
}
