package org.attune.lti;

import java.util.List;

/**
 * A platform told that a course was copied into another one (Platform Notification Service 1.0, {@code LtiContextCopyNotice}).
 * The same may be told again.
 *
 * @param deployment to which both courses belong
 * @param context the id of the copy
 * @param origins the ids of what was copied into it
 */
public record ContextCopied(RegistrationId registration, String deployment, String context, List<String> origins) {

    public ContextCopied {
        origins = List.copyOf(origins);
    }
}
