package org.attune.testing;

import java.util.Locale;
import org.attune.words.Bundles;
import org.attune.words.Message;
import org.attune.words.Words;

/** The interface in English, in which tests read it. */
public final class English {

    public static final Words WORDS = Bundles.read().in(Locale.ENGLISH);

    private English() {}

    public static String say(Message message) {
        return WORDS.say(message);
    }
}
