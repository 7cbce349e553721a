package org.attune.faculty;

import java.util.List;
import java.util.Optional;

/**
 * One knowledge area in one framework, with all that covers it.
 *
 * @param expertise id of its area of expertise, which is also that of its sign
 * @param framework id of the framework
 * @param named what the framework calls the area
 * @param elsewhere other frameworks that have the area
 * @param choosing whether the visitor has yet to choose what the link opens
 */
record AreaView(
        String id,
        String title,
        String summary,
        String expertise,
        String expertiseTitle,
        String framework,
        String frameworkTitle,
        String named,
        List<Other> elsewhere,
        List<Teaching> modules,
        List<Covered> statements,
        boolean choosing) {

    record Other(String id, String title) {}

    /**
     * @param questions how many of the module's are evidence for the area
     * @param path below the visit's base; empty where this visit cannot open the module
     */
    record Teaching(String title, int minutes, int questions, Optional<String> path) {}

    /** @param places where it is taught and asked for, module after module */
    record Covered(StatementView statement, List<Place> places) {

        public boolean taught() {
            return places.stream().anyMatch(place -> !place.pages().isEmpty());
        }

        public boolean asked() {
            return places.stream().anyMatch(place -> !place.questions().isEmpty());
        }
    }

    /**
     * @param questions their numbers in the quiz; none when the module asks none
     * @param path of the module below the visit's base; empty where this visit cannot open it
     */
    record Place(String module, List<Page> pages, List<Integer> questions, Optional<String> path) {}

    /** @param path below the visit's base; empty where this visit cannot open it */
    record Page(String title, Optional<String> path) {}
}
