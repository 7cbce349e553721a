package org.attune.direct;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.attune.course.Tenant;
import org.attune.lti.RegistrationId;
import org.attune.lti.keys.Seal;
import org.attune.lti.secret.ApplicationSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code direct_adapter}: what administrators have set up, one adapter for each institution at most. */
@Repository
public class Adapters {

    private static final String PURPOSE = "tokens of web services at rest";

    private final JdbcClient jdbc;
    private final Seal seal;
    private final InstantSource clock;

    Adapters(JdbcClient jdbc, ApplicationSecret secret, InstantSource clock) {
        this.jdbc = jdbc;
        this.seal = new Seal(secret.key(PURPOSE, "AES"));
        this.clock = clock;
    }

    public Optional<Adapter> of(Tenant tenant) {
        return jdbc.sql("select registration_id, tenant, kind, address from direct_adapter where id = :id")
                .param("id", id(tenant))
                .query((row, n) -> adapter(row))
                .optional();
    }

    /** Sets up an adapter or changes it. The token is sealed for this institution, so that rows cannot be swapped. */
    public void put(Adapter adapter, String token) {
        jdbc.sql("""
                insert into direct_adapter (id, registration_id, tenant, kind, address, sealed_token, changed_at)
                values (:id, :registration, :tenant, :kind, :address, :token, :now)
                on duplicate key update kind = :kind, address = :address, sealed_token = :token, changed_at = :now
                """)
                .param("id", id(adapter.tenant()))
                .param("registration", adapter.tenant().registration().value())
                .param("tenant", adapter.tenant().name())
                .param("kind", adapter.kind().name())
                .param("address", adapter.address().toString())
                .param("token", seal.close(token, id(adapter.tenant())))
                .param("now", clock.instant())
                .update();
    }

    public void remove(Tenant tenant) {
        jdbc.sql("delete from direct_adapter where id = :id")
                .param("id", id(tenant))
                .update();
    }

    /**
     * @throws org.attune.lti.keys.WrongSecret when it was sealed with another secret than that of this installation
     * @throws java.util.NoSuchElementException when the adapter was taken away
     */
    String token(Adapter adapter) {
        String sealed = jdbc.sql("select sealed_token from direct_adapter where id = :id")
                .param("id", id(adapter.tenant()))
                .query(String.class)
                .optional()
                .orElseThrow();
        return seal.open(sealed, id(adapter.tenant()));
    }

    private static String id(Tenant tenant) {
        return Adapter.lane(tenant).value();
    }

    private static Adapter adapter(ResultSet row) throws SQLException {
        return new Adapter(
                new Tenant(new RegistrationId(row.getString("registration_id")), row.getString("tenant")),
                Adapter.Kind.valueOf(row.getString("kind")),
                URI.create(row.getString("address")));
    }
}
