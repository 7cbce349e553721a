package org.attune.lti.services;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How patient the tool is with platforms, and how much it lets them say.
 *
 * @param answerWithin from sending a request to having read its answer
 * @param answerLimit of one answer; longer ones are not read
 * @param longestRetryAfter what a platform's Retry-After is cut to
 * @param pagesLimit of one list
 * @param listLimit how many entries a list may have, over all pages
 */
@ConfigurationProperties("attune.lti.services")
record ServicesSettings(
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("20s") Duration answerWithin,
        @DefaultValue("4MB") DataSize answerLimit,
        @DefaultValue("1h") Duration longestRetryAfter,
        @DefaultValue("500") int pagesLimit,
        @DefaultValue("20000") int listLimit) {}
