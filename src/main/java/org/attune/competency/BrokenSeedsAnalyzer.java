package org.attune.competency;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start with broken seeds end in a plain list of problems rather than in a stack trace. */
final class BrokenSeedsAnalyzer extends AbstractFailureAnalyzer<BrokenSeeds> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenSeeds cause) {
        return new FailureAnalysis(
                "The competency frameworks have problems:\n\n" + cause.getMessage(),
                "Correct these files. If they are elsewhere, name their folder by ATTUNE_SEEDS.",
                cause);
    }
}
