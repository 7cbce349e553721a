package org.attune.attempt.sheet;

import org.attune.attempt.AttemptId;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptRows;
import org.attune.attempt.store.Papers;
import org.attune.attempt.store.Steps;
import org.attune.content.Modules;
import org.attune.course.Visit;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Fetches what a page shows, for the one whose attempt it is. */
@Component
public class Sheets {

    private final AttemptRows attempts;
    private final Steps steps;
    private final Modules modules;
    private final Papers papers;

    Sheets(AttemptRows attempts, Steps steps, Modules modules, Papers papers) {
        this.attempts = attempts;
        this.steps = steps;
        this.modules = modules;
        this.papers = papers;
    }

    /** Somebody else's attempt is answered like one that does not exist. */
    public Attempt attempt(Visit visit, long id) {
        return attempts.find(new AttemptId(id))
                .filter(attempt -> attempt.belongsTo(visit))
                .orElseThrow(Sheets::notHere);
    }

    public Sheet of(Visit visit, long id) {
        return of(attempt(visit, id));
    }

    public Sheet of(Attempt attempt) {
        return new Sheet(
                attempt,
                ModuleTitle.of(modules.find(attempt.module())),
                papers.of(attempt),
                steps.latest(attempt.id()));
    }

    /** To be read: as {@link #of(Visit, long)}, in the language of these words as far as it is translated. */
    public Sheet of(Visit visit, long id, Words words) {
        return of(attempt(visit, id), words);
    }

    public Sheet of(Attempt attempt, Words words) {
        return new Sheet(
                attempt,
                ModuleTitle.of(modules.find(attempt.module(), words.locale())),
                papers.of(attempt, words.locale()),
                steps.latest(attempt.id()));
    }

    public static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "attempt.not-here");
    }
}
