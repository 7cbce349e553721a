package org.attune.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attune.course.Visit;
import org.attune.lti.Launches;
import org.attune.lti.RegistrationId;
import org.attune.yaml.Looking;
import org.attune.yaml.Problem;
import org.attune.yaml.WatchedFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Whom an institution names, from {@code lti-config/support}. As with registrations, a new or changed file takes effect without a
 * restart, and a broken one is told in the log and leaves its last good version in force.
 */
@Component
public class SupportResources implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SupportResources.class);

    private final Launches launches;
    private final Path folder;
    private final WatchedFolder<SupportList> files;
    private volatile List<SupportList> inForce = List.of();
    private volatile List<Problem> problems = List.of();
    private final Looking looking;

    SupportResources(SupportSettings settings, Launches launches) {
        this.launches = launches;
        this.folder = Path.of(settings.config()).resolve("support");
        this.files = new WatchedFolder<>(folder, SupportListReader::read);
        reload();
        looking = Looking.every(settings.look(), "support resources", this::reload);
    }

    /** Those of the institution that a visit came from, then those for everyone. Empty when nobody is named. */
    public List<SupportResource> of(Visit visit) {
        return inForce.isEmpty() ? List.of() : of(launches.get(visit.launch()).registration());
    }

    List<SupportResource> of(RegistrationId registration) {
        return Stream.concat(those(list -> list.isFor(registration)), those(SupportList::isForEveryone))
                .toList();
    }

    private Stream<SupportResource> those(Predicate<SupportList> lists) {
        return inForce.stream().filter(lists).flatMap(list -> list.resources().stream());
    }

    /** What is wrong in the folder as it is now. */
    public List<Problem> problems() {
        return problems;
    }

    /** Looks at the folder now. */
    final synchronized void reload() {
        try {
            files.look();
            files.problems().stream()
                    .filter(problem -> !problems.contains(problem))
                    .forEach(problem -> log.error("Support resources: {}", problem));
            problems = files.problems();
            inForce = List.copyOf(files.inForce().values());
        } catch (IOException | RuntimeException e) {
            log.warn("The folder {} cannot be read; the support resources stay as they are", folder, e);
        }
    }

    @Override
    public void destroy() {
        looking.close();
    }
}
