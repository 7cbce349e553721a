package org.attune.lti.dynamic;

import org.attune.lti.registration.Registrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Whoever starts a tool that no platform knows yet finds in its log how to connect one. */
@Component
class FirstInvitation implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstInvitation.class);

    private final Invitations invitations;
    private final Registrations registrations;
    private final DynamicSettings settings;

    FirstInvitation(Invitations invitations, Registrations registrations, DynamicSettings settings) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.invite() || registrations.all().isEmpty()) {
            log.info(
                    "To connect an LMS, paste this address into it as the tool's registration address. It works once,"
                            + " within {} days: {}",
                    settings.invitationLasts().toDays(),
                    invitations.invite());
        }
    }
}
