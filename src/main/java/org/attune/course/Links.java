package org.attune.course;

import java.util.Optional;
import org.attune.content.TrainingModule;
import org.attune.lti.PublicUrl;
import org.attune.lti.deeplinking.LinkItem;
import org.springframework.stereotype.Component;

/** Writes a module as the link that a platform is asked to make. */
@Component
class Links {

    /** Column labels beyond 250 characters break Moodle. */
    private static final int LABEL = 250;

    private final PublicUrl publicUrl;

    Links(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    LinkItem item(TrainingModule module, PlacementSettings settings) {
        String label = module.title().length() <= LABEL
                ? module.title()
                : module.title().substring(0, LABEL);
        return new LinkItem(
                publicUrl.at("/modules/" + module.id()),
                module.title(),
                Optional.of(module.summary()),
                LinkSettings.written(module.id(), settings),
                Optional.of(new LinkItem.Column(
                        label, settings.maximumPoints(), Optional.of(module.id().toString()), Optional.of("grade"))),
                Optional.of(new LinkItem.Frame(1000, 900)));
    }
}
