package org.attune.lti;

import java.util.regex.Pattern;

/** A launch, by its public name: 22 characters of base64url that stand in the address. Alone it gives no authority. */
public record LaunchId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public LaunchId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a launch");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
