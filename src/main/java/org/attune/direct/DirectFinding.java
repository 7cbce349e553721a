package org.attune.direct;

import org.attune.words.Message;

/**
 * What a test of an adapter found.
 *
 * @param what was tried, in a few words
 * @param well whether it is as it should be
 * @param words what came of it, and what to do about it
 * @param said more about that, in English or as the platform says it; may be empty
 */
public record DirectFinding(Message what, boolean well, Message words, String said) {

    static DirectFinding well(String tried, String said) {
        return found(tried, true, ".well", said);
    }

    static DirectFinding ill(String tried, String said) {
        return found(tried, false, ".ill", said);
    }

    /** What no test can find out. */
    static DirectFinding note(String tried) {
        return found(tried, true, ".note", "");
    }

    static DirectFinding of(String tried, DirectAnswer answer) {
        return ill(tried, inEnglish(answer));
    }

    private static DirectFinding found(String tried, boolean well, String how, String said) {
        return new DirectFinding(
                Message.of("direct.check." + tried), well, Message.of("direct.check." + tried + how), said);
    }

    private static String inEnglish(DirectAnswer answer) {
        return switch (answer) {
            case DirectAnswer.Taken _, DirectAnswer.Stands _ -> "";
            case DirectAnswer.Later later -> later.cause();
            case DirectAnswer.Refused refused -> refused.cause() + " " + refused.remedy();
            case DirectAnswer.DoorShut shut -> shut.cause() + " " + shut.remedy();
        };
    }
}
