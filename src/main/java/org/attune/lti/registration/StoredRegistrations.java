package org.attune.lti.registration;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lti_registration}: what platforms registered by themselves. Any deployment of theirs may launch. */
@Repository
public class StoredRegistrations {

    private final JdbcClient jdbc;

    StoredRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Registration> all() {
        return jdbc.sql("select * from lti_registration order by registered_at, id")
                .query((row, n) -> registration(row))
                .list();
    }

    /** Of the same issuer and client id the newer word holds. */
    public void put(Registration registration, Instant now) {
        jdbc.sql("delete from lti_registration where id = ?")
                .param(registration.id().value())
                .update();
        jdbc.sql("""
                insert into lti_registration (id, name, issuer, client_id, authorization_endpoint, token_endpoint,
                                              jwks_uri, token_audience, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
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
