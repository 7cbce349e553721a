package org.attune.passback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attune.course.CompetencyWay;
import org.attune.words.Message;

/**
 * A way in which competency outcomes can reach a course's platform, as its instructor is offered it.
 *
 * @param impossible why it cannot be chosen here; empty where it can
 * @param notes what to know before choosing it
 */
record WayView(CompetencyWay way, boolean active, Optional<Message> impossible, List<Message> notes) {

    /** As forms and addresses name it. */
    public String name() {
        return way.name().toLowerCase(Locale.ROOT);
    }

    public Message title() {
        return Message.of("passback.way." + name());
    }

    /** So many columns, links, … */
    public Message places(int many) {
        return Message.of("passback.way." + name() + ".places", many);
    }

    public boolean isSendsNothing() {
        return way == CompetencyWay.NONE;
    }

    public Message what() {
        return Message.of("passback.way." + name() + ".what");
    }
}
