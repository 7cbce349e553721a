package org.attune.course;

import java.net.URI;
import java.time.Instant;
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

    /** Whether an address names one attempt, as {@code /submissions/7} does. */
    static boolean isSubmission(URI target) {
        return Optional.ofNullable(target.getPath()).orElse("").contains("/submissions/");
    }

    /** @param dated whether the platform shall have the dates of the settings as its own */
    LinkItem item(TrainingModule module, PlacementSettings settings, boolean dated) {
        String label = module.title().length() <= LABEL
                ? module.title()
                : module.title().substring(0, LABEL);
        return new LinkItem(
                publicUrl.at("/modules/" + module.id()),
                module.title(),
                Optional.of(module.summary()),
                LinkSettings.written(LinkKey.random(), module.id(), settings),
                Optional.of(new LinkItem.Column(
                        label, settings.maximumPoints(), Optional.of(module.id().toString()), Optional.of("grade"))),
                Optional.of(new LinkItem.Frame(1000, 900)),
                dated ? span(settings.timing().opens(), settings.timing().closes()) : Optional.empty(),
                dated ? span(Optional.empty(), settings.timing().due()) : Optional.empty());
    }

    private static Optional<LinkItem.Span> span(Optional<Instant> start, Optional<Instant> end) {
        return start.isEmpty() && end.isEmpty() ? Optional.empty() : Optional.of(new LinkItem.Span(start, end));
    }
}
