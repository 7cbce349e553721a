package org.attune.admin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.lti.registration.StoredRegistrations.Origin;
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
     * @param stored absent for one of a file or of the settings, which is changed there
     */
    record Platform(String id, Registration registration, Optional<Stored> stored, Optional<Stuck> scores) {

        public boolean changeable() {
            return stored.isPresent();
        }

        /** By itself, by Dynamic Registration. */
        public boolean byItself() {
            return stored.filter(one -> one.origin() == Origin.PLATFORM).isPresent();
        }

        public boolean waiting() {
            return is(State.WAITING);
        }

        public boolean disabled() {
            return is(State.DISABLED);
        }

        public boolean active() {
            return is(State.ACTIVE);
        }

        private boolean is(State state) {
            return stored.filter(one -> one.state() == state).isPresent();
        }
    }

    List<Platform> platforms() {
        Map<RegistrationId, Stuck> scores = new HashMap<>();
        stuck.byPlatform().forEach(one -> scores.put(one.platform(), one));
        Map<RegistrationId, Registration> all = new LinkedHashMap<>();
        registrations.all().forEach(one -> all.put(one.id(), one));
        Map<RegistrationId, Stored> changeable = new HashMap<>();
        stored.all().stream()
                .filter(one -> !registrations.isWritten(one.registration().id())) // a file is what is in force
                .forEach(one -> {
                    changeable.put(one.registration().id(), one);
                    // The table may have been changed by another node a moment ago.
                    all.put(one.registration().id(), one.registration());
                });
        return all.entrySet().stream()
                .map(entry -> new Platform(
                        entry.getKey().value(),
                        entry.getValue(),
                        Optional.ofNullable(changeable.get(entry.getKey())),
                        Optional.ofNullable(scores.get(entry.getKey()))))
                .toList();
    }

    Optional<Platform> platform(String id) {
        return platforms().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
