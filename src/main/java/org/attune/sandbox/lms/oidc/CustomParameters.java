package org.attune.sandbox.lms.oidc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.sandbox.lms.campus.Personality;

/** The activity's own parameters, with the variables filled in that this LMS knows (LTI 1.3 Core, appendix B). */
final class CustomParameters {

    private CustomParameters() {}

    static Map<String, String> of(Errand.OpenActivity open, Personality personality) {
        var custom = new LinkedHashMap<String, String>();
        custom.put("course_code", open.course().code());
        // As an administrator has entered them for the tool.
        custom.put("context_history", "$Context.id.history");
        custom.put("link_history", "$ResourceLink.id.history");
        // Unknown here, so it arrives as it is written: that is what LMSs do.
        custom.put("due", "$ResourceLink.submission.endDateTime");
        custom.putAll(open.activity().custom());
        custom.replaceAll((name, value) -> filledIn(value, open, personality));
        return custom;
    }

    private static String filledIn(String value, Errand.OpenActivity open, Personality personality) {
        return switch (value) {
            case "$User.id" -> open.person().anonymous() ? value : open.person().sub();
            case "$Context.id" -> open.course().id();
            case "$Context.title" -> open.course().title();
            case "$Context.id.history" -> listed(open.course().history());
            case "$ResourceLink.id" -> open.activity().id().toString();
            case "$ResourceLink.title" -> open.activity().title();
            // Neither Moodle nor Canvas knows what a link was copied from.
            case "$ResourceLink.id.history" ->
                personality == Personality.STRICT ? listed(open.activity().history()) : value;
            default -> value;
        };
    }

    private static String listed(List<?> ids) {
        return ids.stream()
                .map(id -> URLEncoder.encode(id.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
    }
}
