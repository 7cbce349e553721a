package org.attune.support;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param config the folder whose {@code support/*.yaml} name the resources: the one of the registrations
 * @param look how often the folder is looked at for changes
 */
@ConfigurationProperties("attune.lti")
record SupportSettings(
        @DefaultValue("lti-config") String config,
        @DefaultValue("3s") Duration look) {}
