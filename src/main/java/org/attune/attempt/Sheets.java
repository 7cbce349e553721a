package org.attune.attempt;

import org.attune.content.Modules;
import org.attune.course.Visit;
import org.attune.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Fetches what a page shows, for the one whose attempt it is. */
@Component
class Sheets {

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
    Attempt attempt(Visit visit, long id) {
        return attempts.find(new AttemptId(id))
                .filter(attempt -> attempt.belongsTo(visit))
                .orElseThrow(Sheets::notHere);
    }

    Sheet of(Visit visit, long id) {
        return of(attempt(visit, id));
    }

    Sheet of(Attempt attempt) {
        return new Sheet(
                attempt,
                ModuleTitle.of(modules.find(attempt.module())),
                papers.of(attempt),
                steps.latest(attempt.id()));
    }

    /** To be read: as {@link #of(Visit, long)}, in the language of these words as far as it is translated. */
    Sheet of(Visit visit, long id, Words words) {
        return of(attempt(visit, id), words);
    }

    Sheet of(Attempt attempt, Words words) {
        return new Sheet(
                attempt,
                ModuleTitle.of(modules.find(attempt.module(), words.locale())),
                papers.of(attempt, words.locale()),
                steps.latest(attempt.id()));
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "attempt.not-here");
    }
}
