package org.attune.sandbox.lms.trouble;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** The switches as they stand. */
@Component
public class SwitchBoard {

    private static final ScoreFault[] MIX = {
        ScoreFault.SERVER_ERROR, ScoreFault.TOO_MANY, ScoreFault.RESET, ScoreFault.LOST
    };

    private volatile Switches switches = Switches.FAIR_WEATHER;

    public Switches now() {
        return switches;
    }

    /** Changes what the form names; the rest stays. */
    public synchronized void set(Map<String, String> form) {
        switches = switches.with(form);
    }

    public synchronized void reset() {
        switches = Switches.FAIR_WEATHER;
    }

    /** What the score that is just coming in shall meet; never {@link ScoreFault#MIXED}. */
    public ScoreFault draw() {
        var now = now();
        if (now.scores() == ScoreFault.NONE || ThreadLocalRandom.current().nextInt(100) >= now.share()) {
            return ScoreFault.NONE;
        }
        return now.scores() == ScoreFault.MIXED
                ? MIX[ThreadLocalRandom.current().nextInt(MIX.length)]
                : now.scores();
    }
}
