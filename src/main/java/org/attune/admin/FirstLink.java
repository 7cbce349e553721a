package org.attune.admin;

import org.attune.lti.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Whoever starts the tool for the first time, or asks for it, finds in its log how to get to the pages of administrators. */
@Component
class FirstLink implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstLink.class);

    private final Passes passes;
    private final Acts acts;
    private final AdminSettings settings;
    private final PublicUrl tool;

    FirstLink(Passes passes, Acts acts, AdminSettings settings, PublicUrl tool) {
        this.passes = passes;
        this.acts = acts;
        this.settings = settings;
        this.tool = tool;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.link() || acts.isEmpty()) {
            acts.note(Acts.NOBODY, "link printed", "at start");
            log.info(
                    "To administer Attune, open this address. It works once, within {} hours: {}",
                    settings.linkLasts().toHours(),
                    tool.at("/admin/enter?link=" + passes.link()));
        }
    }
}
