package org.attune.sandbox.lms.outcomes;

import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Component;

/** How the web services are, and who may call them. */
@Component
public class WebServices {

    /** One Moodle has one token here; every Canvas course is an institution of its own, and so has its own. */
    static final String MOODLE_TOKEN = "moodle-token";

    private final SwitchBoard switches;
    private volatile WebServiceState state = WebServiceState.OK;

    WebServices(SwitchBoard switches) {
        this.switches = switches;
    }

    public String token(Course course) {
        return switches.now().of(course).isCanvas() ? canvasToken(course.id()) : MOODLE_TOKEN;
    }

    static String canvasToken(String course) {
        return "canvas-token-" + course;
    }

    public WebServiceState state() {
        return state;
    }

    public void become(String word) {
        state = WebServiceState.of(word);
    }

    public void reset() {
        state = WebServiceState.OK;
    }
}
