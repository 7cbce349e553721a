package org.attune.lti.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what to do about a wrong secret, instead of a stack trace. */
final class WrongSecretAnalyzer extends AbstractFailureAnalyzer<WrongSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSecret cause) {
        return new FailureAnalysis("""
                %s.
                The database was first used with another secret. Nothing was changed in it.""".formatted(cause.getMessage()), """
                Start with the secret that this database was first used with: the environment variable ATTUNE_SECRET or, \
                where that was never set, the file "secret" in the data folder (ATTUNE_DATA) of that installation.

                If that secret is lost for good, stop every node, empty the table lti_key and start again: a new key is \
                made, and platforms fetch it from /lti/jwks by themselves. Until they have, sending grades may be refused.""", cause);
    }
}
