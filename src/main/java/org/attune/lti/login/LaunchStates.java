package org.attune.lti.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.attune.lti.secret.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Logins under way, in the database, so that any node can finish what another began. */
@Component
public class LaunchStates {

    private final JdbcClient jdbc;

    LaunchStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LaunchState state) {
        String frame = state.binding() instanceof Binding.ByStorage storage ? storage.frame() : null;
        jdbc.sql("""
                insert into lti_launch_state
                    (state_hash, nonce, registration, target, binding_hash, storage_frame, expires_at)
                values (:hash, :nonce, :registration, :target, :binding, :frame, :expires)
                """)
                .param("hash", state.stateHash())
                .param("nonce", state.nonce())
                .param("registration", state.registration().value())
                .param("target", state.target())
                .param("binding", state.binding().hash())
                .param("frame", frame)
                .param("expires", utc(state.expiresAt()))
                .update();
    }

    /** The login that this state belongs to, whether it has expired or not. */
    public Optional<LaunchState> find(String state) {
        return jdbc.sql("""
                select state_hash, nonce, registration, target, binding_hash, storage_frame, expires_at
                from lti_launch_state
                where state_hash = :hash
                """)
                .param("hash", Tokens.hash(state))
                .query((row, number) -> map(row))
                .optional();
    }

    /** Uses a state up; true for the one caller that did. */
    public boolean use(LaunchState state) {
        return jdbc.sql("delete from lti_launch_state where state_hash = :hash")
                        .param("hash", state.stateHash())
                        .update()
                == 1;
    }

    /** Deletes what nobody came back for. */
    public int purge(Instant now) {
        return jdbc.sql("delete from lti_launch_state where expires_at < :now")
                .param("now", utc(now))
                .update();
    }

    private static LaunchState map(ResultSet row) throws SQLException {
        String hash = row.getString("binding_hash");
        String frame = row.getString("storage_frame");
        return new LaunchState(
                row.getString("state_hash"),
                row.getString("nonce"),
                new RegistrationId(row.getString("registration")),
                row.getString("target"),
                frame == null ? new Binding.ByCookie(hash) : new Binding.ByStorage(hash, frame),
                row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
