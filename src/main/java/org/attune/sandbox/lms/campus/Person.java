package org.attune.sandbox.lms.campus;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account here.
 *
 * @param id stands in the LMS's own addresses
 * @param sub what the tool knows the person by
 */
public record Person(
        String id,
        String sub,
        String name,
        String givenName,
        String familyName,
        @Nullable String email,
        Role role,
        Sharing sharing) {

    public enum Role {
        TEACHER,
        STUDENT
    }

    /** What the LMS tells the tool about this person. */
    public enum Sharing {
        NAME_AND_EMAIL,
        NAME,
        /** An id and a role, but no name. */
        ID,
        /** Not even an id: an anonymous launch (LTI 1.3 Core, section 5.3.6). */
        NOTHING
    }

    public boolean teaches() {
        return role == Role.TEACHER;
    }

    public boolean anonymous() {
        return sharing == Sharing.NOTHING;
    }

    public boolean sharesName() {
        return sharing == Sharing.NAME_AND_EMAIL || sharing == Sharing.NAME;
    }

    public String initials() {
        return givenName.substring(0, 1) + familyName.substring(0, 1);
    }
}
