package org.attune.bench;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has the attempts of the one link marked anew. */
final class Instructor {

    private static final Pattern KEY = Pattern.compile("name=\"quiz\" value=\"([0-9a-f]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Tool tool;
    private final Learner launched;
    private String csrf = "";
    private String progress = "";

    Instructor(Tool tool, Platform platform) throws Exception {
        this.tool = tool;
        this.launched = new Learner(tool, "instructor");
        launched.launch(platform);
    }

    /** Looks at what would change. */
    String preview() throws Exception {
        String page = launched.browser().get(at("/class/rescoring")).expect(200).body();
        csrf = first(CSRF, page);
        return first(KEY, page);
    }

    void keep(String key) throws Exception {
        Browser.Answer page = launched.browser()
                .post(at("/class/rescoring"), Map.of("_csrf", csrf, "quiz", key, "reason", "The key was wrong."))
                .expect(200);
        progress = page.address().getPath();
    }

    /** Asks as the page does by itself, only oftener. */
    boolean done() throws Exception {
        return launched.browser().get(tool.at(progress)).expect(200).body().contains("<strong>Done.</strong>");
    }

    private URI at(String path) {
        return tool.at(launched.visit() + path);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Not found: " + pattern + " in\n" + text);
        }
        return matcher.group(1);
    }
}
