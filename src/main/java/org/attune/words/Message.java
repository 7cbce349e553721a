package org.attune.words;

import java.util.List;

/**
 * Something to be said, in no language yet: where it arises one does not know, or need not know, who will read it.
 *
 * @param key of the bundles, such as {@code course.chooser.none}
 * @param arguments in the order of the message's placeholders: texts, numbers, messages, or lists of them
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
