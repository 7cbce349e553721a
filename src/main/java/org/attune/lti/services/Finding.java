package org.attune.lti.services;

import org.attune.words.Message;

/**
 * What came of trying something out on a platform.
 *
 * @param what was tried, in a few words
 * @param well whether it is as it should be
 * @param words what came of it, and what to do about it
 * @param said more about that, in English; may be empty. Not to be trusted as markup
 */
public record Finding(Message what, boolean well, Message words, String said) {

    static Finding well(Message what, Message words) {
        return new Finding(what, true, words, "");
    }

    static Finding ill(Message what, Message words) {
        return new Finding(what, false, words, "");
    }

    static Finding of(Message what, Failure failure) {
        return new Finding(what, false, Message.of("lti.check.refused"), inEnglish(failure));
    }

    private static String inEnglish(Failure failure) {
        return switch (failure) {
            case Failure.RetryLater later -> later.cause();
            case Failure.Refused refused -> refused.cause() + " " + refused.remedy();
            case Failure.TokenRefused refused -> refused.cause() + " " + refused.remedy();
        };
    }
}
