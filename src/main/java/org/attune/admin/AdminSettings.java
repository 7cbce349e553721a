package org.attune.admin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param link prints a link for signing in at start, also when somebody has signed in before
 * @param linkLasts how long such a link may wait to be used
 * @param sessionLasts how long one stays signed in
 */
@ConfigurationProperties("attune.admin")
record AdminSettings(
        @DefaultValue("false") boolean link,
        @DefaultValue("24h") Duration linkLasts,
        @DefaultValue("8h") Duration sessionLasts) {}
