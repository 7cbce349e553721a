package org.attune.faculty;

import java.net.URI;
import java.util.List;

/**
 * One framework, area after area.
 *
 * @param numbers of the whole framework: an item that is evidence for several areas counts once
 * @param published where all of it can be read by CASE 1.1, section 2
 */
record FrameworkView(String id, String title, Numbers numbers, List<Section> sections, URI published) {

    /** @param id of the area of expertise, which is also that of its sign */
    record Section(String id, String title, Numbers numbers, List<Entry> areas) {}

    /** @param modules the titles of those that teach the knowledge area */
    record Entry(
            String id,
            String title,
            String summary,
            List<String> modules,
            int questions,
            List<StatementView> statements) {}
}
