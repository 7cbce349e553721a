package org.attune.lti.dynamic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param open whether anybody may register a platform without an invitation
 * @param invite makes an invitation at start and prints it, also when platforms are registered already
 * @param approval whether an administrator has to approve a registration before it is in force
 * @param invitationLasts how long an invitation may wait to be used
 */
@ConfigurationProperties("attune.lti.dynamic")
record DynamicSettings(
        @DefaultValue("false") boolean open,
        @DefaultValue("false") boolean invite,
        @DefaultValue("false") boolean approval,
        @DefaultValue("7d") Duration invitationLasts) {}
