package org.attune.lti.registration;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code lti_registration}: what platforms registered by themselves, and administrators by hand. Any deployment of
 * theirs may launch.
 */
@Repository
public class StoredRegistrations {

    private final JdbcClient jdbc;

    StoredRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stored by name. */
    public enum State {
        ACTIVE,
        /** An administrator has to approve it. */
        WAITING,
        DISABLED
    }

    /** Stored by name. */
    public enum Origin {
        /** Dynamic Registration. */
        PLATFORM,
        ADMINISTRATOR
    }

    public record Stored(Registration registration, State state, Origin origin, Instant registeredAt) {}

    /** Those in force. */
    List<Registration> active() {
        return all().stream()
                .filter(one -> one.state() == State.ACTIVE)
                .map(Stored::registration)
                .toList();
    }

    /** Whatever their state, the oldest first. */
    public List<Stored> all() {
        return jdbc.sql("select * from lti_registration order by registered_at, id")
                .query((row, n) -> new Stored(
                        registration(row),
                        State.valueOf(row.getString("state")),
                        Origin.valueOf(row.getString("origin")),
                        row.getTimestamp("registered_at").toInstant()))
                .list();
    }

    /** False when there is no such registration. */
    public boolean change(RegistrationId id, State state) {
        return jdbc.sql("update lti_registration set state = ? where id = ?")
                        .param(state.name())
                        .param(id.value())
                        .update()
                == 1;
    }

    /** By the platform itself; of the same issuer and client id the newer word holds. */
    @Transactional
    public void put(Registration registration, State state, Instant now) {
        jdbc.sql("delete from lti_registration where id = ?")
                .param(registration.id().value())
                .update();
        insert("insert", registration, state, Origin.PLATFORM, now);
    }

    /** By hand, in force at once. False, and nothing is changed, where there is one of this issuer and client id. */
    public boolean add(Registration registration, Instant now) {
        return insert("insert ignore", registration, State.ACTIVE, Origin.ADMINISTRATOR, now) == 1;
    }

    /** Its name and addresses. Issuer and client id say which registration it is, and never change. False when there is none. */
    public boolean change(Registration registration) {
        return jdbc.sql("""
                update lti_registration set name = ?, authorization_endpoint = ?, token_endpoint = ?, jwks_uri = ?,
                    token_audience = ?
                where id = ?
                """)
                        .param(registration.name())
                        .param(registration.authorizationEndpoint().toString())
                        .param(registration.tokenEndpoint().toString())
                        .param(registration.jwksUri().toString())
                        .param(registration.tokenAudience())
                        .param(registration.id().value())
                        .update()
                == 1;
    }

    private int insert(String how, Registration registration, State state, Origin origin, Instant now) {
        return jdbc.sql(how + """
                 into lti_registration (id, name, issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri,
                                        token_audience, registered_at, state, origin)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(registration.id().value())
                .param(registration.name())
                .param(registration.issuer())
                .param(registration.clientId())
                .param(registration.authorizationEndpoint().toString())
                .param(registration.tokenEndpoint().toString())
                .param(registration.jwksUri().toString())
                .param(registration.tokenAudience())
                .param(Timestamp.from(now))
                .param(state.name())
                .param(origin.name())
                .update();
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                Set.of(),
                URI.create(row.getString("authorization_endpoint")),
                URI.create(row.getString("token_endpoint")),
                URI.create(row.getString("jwks_uri")),
                row.getString("token_audience"));
    }
}
