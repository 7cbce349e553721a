package org.attune.panel;

import java.time.Instant;
import org.attune.course.PersonId;
import org.attune.item.Given;
import org.attune.item.Key;

/**
 * What a panellist has answered to an item until now.
 *
 * @param version counted from 1; who changes it must have seen it
 * @param reason in the panellist's words; may be empty
 * @param shown whether an instructor chose the reason for learners to read
 */
record PanelAnswer(PersonId person, Key item, int version, Given given, String reason, boolean shown, Instant at) {

    static final int LONGEST_REASON = 4000;
}
