package org.attune.sandbox.lms.oidc;

import java.util.LinkedHashMap;
import java.util.Map;

/** The activity's own parameters, with the variables filled in that this LMS knows (LTI 1.3 Core, appendix B). */
final class CustomParameters {

    private CustomParameters() {}

    static Map<String, String> of(Errand.OpenActivity open) {
        var custom = new LinkedHashMap<String, String>();
        custom.put("course_code", open.course().code());
        // Unknown here, so it arrives as it is written: that is what LMSs do.
        custom.put("due", "$ResourceLink.submission.endDateTime");
        open.activity().custom().forEach((name, value) -> custom.put(name, filledIn(value, open)));
        return custom;
    }

    private static String filledIn(String value, Errand.OpenActivity open) {
        return switch (value) {
            case "$User.id" -> open.person().anonymous() ? value : open.person().sub();
            case "$Context.id" -> open.course().id();
            case "$Context.title" -> open.course().title();
            case "$ResourceLink.id" -> open.activity().id().toString();
            case "$ResourceLink.title" -> open.activity().title();
            default -> value;
        };
    }
}
