package org.attune.lti.services;

import java.util.Optional;

/** Which line items to find (AGS 2.0, section 3.2.9): those that match everything that is given. */
public record LineItemQuery(Optional<String> resourceId, Optional<String> tag, Optional<String> resourceLinkId) {

    public static final LineItemQuery ALL = new LineItemQuery(Optional.empty(), Optional.empty(), Optional.empty());

    public static LineItemQuery of(String resourceId, String tag) {
        return new LineItemQuery(Optional.of(resourceId), Optional.of(tag), Optional.empty());
    }

    public static LineItemQuery ofLink(String resourceLinkId) {
        return new LineItemQuery(Optional.empty(), Optional.empty(), Optional.of(resourceLinkId));
    }

    boolean matches(LineItem item) {
        return agrees(resourceId, item.resourceId())
                && agrees(tag, item.tag())
                && agrees(resourceLinkId, item.resourceLinkId());
    }

    private static boolean agrees(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
