package org.attune.lti;

import java.util.Optional;

/**
 * The principal of a request below {@code /at/…}: the one launch that it may act for.
 *
 * @param base the address below which this visit lives, without a slash at the end: {@code /at/{launch}}, or
 *     {@code /at/{launch}~{secret}} where the browser keeps no cookie for us. Every link of a page begins with it.
 * @param place what follows as {@code /in/{place}}, where the address names a place beside the launch's own; it is part of the
 *     base. Whoever knows courses decides whether this launch may go there
 */
public record LaunchAuthority(LaunchId launch, String base, Optional<String> place) {}
