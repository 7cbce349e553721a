package org.attune.faculty;

import java.util.List;

/**
 * Both frameworks, as the ways in to them.
 *
 * @param choosing whether the visitor has yet to choose what the link opens
 */
record FrameworksView(List<Entry> frameworks, boolean choosing) {

    /** @param expertise those areas of expertise that the framework has */
    record Entry(String id, String title, Numbers numbers, List<Expertise> expertise) {}

    /** @param id of the area of expertise, which is also that of its sign */
    record Expertise(String id, String title, Numbers numbers) {}
}
