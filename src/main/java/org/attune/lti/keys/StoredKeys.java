package org.attune.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code lti_key}: private parts only ever stand there sealed. */
final class StoredKeys {

    private final JdbcClient jdbc;
    private final Seal seal;

    StoredKeys(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** @throws WrongSecret when the secret does not open them */
    KeyRing read() {
        return new KeyRing(jdbc.sql("""
                        select kid, generation, sealed_private, active_from
                        from lti_key
                        """).query(this::key).list());
    }

    /** False when another node has already made this generation; then nothing is changed. Not for use in a transaction. */
    boolean add(ToolKey key, Instant now) {
        try {
            jdbc.sql("""
                            insert into lti_key (kid, generation, public_jwk, sealed_private, created_at, active_from)
                            values (:kid, :generation, :publicJwk, :sealed, :createdAt, :activeFrom)
                            """)
                    .param("kid", key.id())
                    .param("generation", key.generation())
                    .param("publicJwk", key.jwk().toPublicJWK().toJSONString())
                    .param("sealed", seal.close(key.jwk().toJSONString(), key.id()))
                    .param("createdAt", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param("activeFrom", LocalDateTime.ofInstant(key.activeFrom(), ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void remove(ToolKey key) {
        jdbc.sql("delete from lti_key where kid = :kid").param("kid", key.id()).update();
    }

    private ToolKey key(ResultSet row, int number) throws SQLException {
        String kid = row.getString("kid");
        try {
            return new ToolKey(
                    row.getInt("generation"),
                    row.getObject("active_from", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    RSAKey.parse(seal.open(row.getString("sealed_private"), kid)));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key %s is sealed well but is no RSA key".formatted(kid), e);
        }
    }
}
