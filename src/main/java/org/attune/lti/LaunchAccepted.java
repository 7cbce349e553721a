package org.attune.lti;

/** A launch was verified; published within the transaction that stored it, so that who listens is part of it. */
public record LaunchAccepted(Launch launch) {}
