package org.attune.attempt.running;

import java.time.InstantSource;
import org.attune.attempt.store.Attempt;
import org.attune.attempt.store.AttemptSettings;
import org.attune.course.Paging;
import org.springframework.stereotype.Component;

/** Reads the clocks of attempts for pages. */
@Component
public class Clocks {

    private final Deadlines deadlines;
    private final AttemptSettings settings;
    private final InstantSource clock;

    Clocks(Deadlines deadlines, AttemptSettings settings, InstantSource clock) {
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    public ClockView of(Attempt attempt) {
        return ClockView.of(attempt, deadlines.terms(attempt), clock.instant(), settings.grace());
    }

    public Showing showing(Attempt attempt) {
        return Showing.of(attempt, deadlines.terms(attempt), clock.instant());
    }

    /** What there will be to see right after the submit. */
    public Showing afterSubmit(Attempt attempt) {
        return showing(attempt);
    }

    /** Whether all questions stand on one page. */
    public boolean together(Attempt attempt) {
        return deadlines.terms(attempt).settings().asking().paging() == Paging.ALL_TOGETHER;
    }

    public boolean afterEach(Attempt attempt) {
        return Showing.afterEach(deadlines.terms(attempt));
    }
}
