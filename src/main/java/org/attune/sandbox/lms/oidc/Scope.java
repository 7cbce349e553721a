package org.attune.sandbox.lms.oidc;

import java.util.Arrays;
import java.util.Optional;

/** What an access token may be good for (AGS 2.0, section 3.1; NRPS 2.0, section 3.6.1). */
public enum Scope {
    LINE_ITEMS("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
    LINE_ITEMS_READ("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
    RESULTS_READ("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
    SCORES("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
    ROSTER_READ("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

    private final String uri;

    Scope(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    static Optional<Scope> of(String uri) {
        return Arrays.stream(values()).filter(scope -> scope.uri.equals(uri)).findFirst();
    }
}
