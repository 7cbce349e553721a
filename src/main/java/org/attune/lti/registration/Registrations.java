package org.attune.lti.registration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.attune.lti.RegistrationId;
import org.attune.yaml.Looking;
import org.attune.yaml.Problem;
import org.attune.yaml.Problems;
import org.attune.yaml.WatchedFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The platforms that may launch us: those of the files, and those that registered us by themselves. Both are looked at every
 * few seconds: a new or changed file takes effect without a restart; a broken one is told in the log and leaves its own last good version, and all others, in force.
 */
@Component
public class Registrations implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Registrations.class);

    /** What came of looking for the registration of a login. */
    public sealed interface Lookup {

        record Found(Registration registration) implements Lookup {}

        record Unknown() implements Lookup {}

        /** The issuer has several registrations and the platform did not say which one it means. */
        record Ambiguous() implements Lookup {}
    }

    /** @param written those of files and of the settings */
    private record InForce(
            Map<RegistrationId, Registration> byId,
            List<Registration> all,
            Set<RegistrationId> written,
            List<Problem> problems) {}

    private final Path folder;
    private final Supplier<List<Registration>> stored;
    private final Map<RegistrationId, Registration> inline = new LinkedHashMap<>();
    private final Problems inlineProblems = new Problems();
    private final WatchedFolder<Registration> files;
    private volatile InForce inForce = new InForce(Map.of(), List.of(), Set.of(), List.of());
    private final Looking looking;

    @Autowired
    Registrations(RegistrationSettings settings, StoredRegistrations stored) {
        this(settings, stored::active);
    }

    Registrations(RegistrationSettings settings, Supplier<List<Registration>> stored) {
        this.stored = stored;
        this.folder = Path.of(settings.config()).resolve("platforms");
        this.files = new WatchedFolder<>(folder, RegistrationReader::read);
        for (int i = 0; i < settings.registrations().size(); i++) {
            Path name = Path.of("attune.lti.registrations[%d]".formatted(i));
            RegistrationReader.read(settings.registrations().get(i), name, inlineProblems)
                    .ifPresent(read -> inline.put(read.id(), read));
        }
        log.info(
                "Platform registrations are read from {}",
                folder.toAbsolutePath().normalize());
        reload();
        looking = Looking.every(settings.look(), "registrations", this::reload);
    }

    /** Those in force; the very same list until something changes. */
    public List<Registration> all() {
        return inForce.all();
    }

    public Optional<Registration> find(RegistrationId id) {
        return Optional.ofNullable(inForce.byId().get(id));
    }

    /** Whether it stands in a file or in the settings, and is changed there. */
    public boolean isWritten(RegistrationId id) {
        return inForce.written().contains(id);
    }

    /** The registration that a login means (Security Framework 1.0, section 5.1.1.1): client_id is optional there. */
    public Lookup find(String issuer, Optional<String> clientId) {
        List<Registration> those = inForce.byId().values().stream()
                .filter(registration -> registration.issuer().equals(issuer))
                .filter(registration -> clientId.isEmpty() || clientId.get().equals(registration.clientId()))
                .toList();
        return switch (those.size()) {
            case 0 -> new Lookup.Unknown();
            case 1 -> new Lookup.Found(those.getFirst());
            default -> new Lookup.Ambiguous();
        };
    }

    /** What is wrong in the folder as it is now. */
    public List<Problem> problems() {
        return inForce.problems();
    }

    /** Looks at the folder and the database now. */
    public final synchronized void reload() {
        try {
            files.look();
            InForce now = join(stored.get());
            InForce before = inForce;
            if (!now.equals(before)) {
                inForce = now;
                tell(before, now);
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The registrations cannot be read from {} or the database; they stay as they are", folder, e);
        }
    }

    /** Files come first: whoever writes one means it. */
    private InForce join(List<Registration> registeredByPlatforms) {
        Map<RegistrationId, Registration> byId = new LinkedHashMap<>(inline);
        List<Problem> problems = new ArrayList<>(inlineProblems.list());
        problems.addAll(files.problems());
        files.inForce().forEach((file, registration) -> {
            if (byId.putIfAbsent(registration.id(), registration) != null) {
                problems.add(new Problem(
                        file, 0, "registers the same issuer and client-id as another file, and is left out"));
            }
        });
        Set<RegistrationId> written = Set.copyOf(byId.keySet());
        registeredByPlatforms.forEach(registration -> byId.putIfAbsent(registration.id(), registration));
        return new InForce(
                Collections.unmodifiableMap(byId), List.copyOf(byId.values()), written, List.copyOf(problems));
    }

    private static void tell(InForce before, InForce now) {
        now.problems().stream()
                .filter(problem -> !before.problems().contains(problem))
                .forEach(problem -> log.error("Registration: {}", problem));
        if (!before.byId().equals(now.byId())) {
            log.info(
                    "Platforms registered: {}",
                    now.byId().values().stream().map(Registration::name).toList());
        }
    }

    @Override
    public void destroy() {
        looking.close();
    }
}
