package org.attune.sandbox.lms.campus;

import java.time.Instant;

/**
 * One score that was accepted; the history keeps them all.
 *
 * @param arrived when it was written here
 * @param sender the client id of the tool that sent it
 * @param body the JSON as it came
 */
public record Posting(Score score, Instant arrived, String sender, String body) {}
