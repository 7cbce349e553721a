package org.attune.lti.refusal;

import java.util.Locale;
import org.attune.words.Message;

/** What people can do about a refusal. */
enum Remedy {
    AGAIN,
    LATER,
    SIGN_IN,
    ASK_TEACHER,
    ONE_BROWSER,
    OWN_WINDOW,
    ADMINISTRATOR;

    Message message() {
        return Message.of("lti.remedy." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
