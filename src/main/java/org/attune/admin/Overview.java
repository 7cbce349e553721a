package org.attune.admin;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.lti.registration.StoredRegistrations.State;
import org.attune.lti.registration.StoredRegistrations.Stored;
import org.attune.passback.StuckScores;
import org.attune.passback.StuckScores.Stuck;
import org.springframework.stereotype.Component;

/** The platforms, with all that there is to say of each. */
@Component
class Overview {

    private final Registrations registrations;
    private final StoredRegistrations stored;
    private final StuckScores stuck;

    Overview(Registrations registrations, StoredRegistrations stored, StuckScores stuck) {
        this.registrations = registrations;
        this.stored = stored;
        this.stuck = stuck;
    }

    /**
     * @param state of one that the platform registered by itself; empty for one of a file or of the settings, which is changed there
     * @param since when it was registered
     */
    record Platform(
            String id,
            Registration registration,
            Optional<State> state,
            Optional<Instant> since,
            Optional<Stuck> scores) {

        public boolean waiting() {
            return state.equals(Optional.of(State.WAITING));
        }

        public boolean disabled() {
            return state.equals(Optional.of(State.DISABLED));
        }

        public boolean active() {
            return state.equals(Optional.of(State.ACTIVE));
        }
    }

    List<Platform> platforms() {
        Map<RegistrationId, Stuck> scores = new HashMap<>();
        stuck.byPlatform().forEach(one -> scores.put(one.platform(), one));
        Map<RegistrationId, Stored> byThemselves = new LinkedHashMap<>();
        stored.all().forEach(one -> byThemselves.put(one.registration().id(), one));
        Map<RegistrationId, Registration> all = new LinkedHashMap<>();
        registrations.all().forEach(one -> all.put(one.id(), one));
        byThemselves.forEach((id, one) -> all.putIfAbsent(id, one.registration()));
        return all.entrySet().stream()
                .map(entry -> {
                    // One of the same name in a file is the one in force.
                    Optional<Stored> own = Optional.ofNullable(byThemselves.get(entry.getKey()))
                            .filter(one -> one.registration().equals(entry.getValue()));
                    return new Platform(
                            entry.getKey().value(),
                            entry.getValue(),
                            own.map(Stored::state),
                            own.map(Stored::registeredAt),
                            Optional.ofNullable(scores.get(entry.getKey())));
                })
                .toList();
    }

    Optional<Platform> platform(String id) {
        return platforms().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
