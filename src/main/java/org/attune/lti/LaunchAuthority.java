package org.attune.lti;

/**
 * The principal of a request below {@code /at/…}: the one launch that it may act for.
 *
 * @param base the address below which this visit lives, without a slash at the end: {@code /at/{launch}}, or
 *     {@code /at/{launch}~{secret}} where the browser keeps no cookie for us. Every link of a page begins with it.
 */
public record LaunchAuthority(LaunchId launch, String base) {}
