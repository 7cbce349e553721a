package org.attune.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.words.Message;

/**
 * A panel as its instructors see it.
 *
 * @param module its title
 * @param fewest panellists that make a key more than provisional
 */
record PanelOverview(
        String module,
        List<Member> panellists,
        List<Question> questions,
        List<Version> versions,
        List<Aside> asides,
        int fewest) {

    /**
     * One who came.
     *
     * @param consent agreed, did not, or has not said yet
     * @param answered how many questions are answered to the end, with a reason
     * @param excluded why the answers were set aside
     */
    record Member(long id, String name, Message consent, int answered, Optional<String> excluded) {}

    /**
     * @param asks what it asks, in a line of HTML
     * @param answered by how many who count
     */
    record Question(int n, String asks, int answered, boolean provisional) {}

    record Version(int number, Instant at, String by, int panellists) {}

    /** @param reason empty where an earlier one was taken back */
    record Aside(String name, String by, Instant at, Optional<String> reason) {}
}
