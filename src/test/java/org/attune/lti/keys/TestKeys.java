package org.attune.lti.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real signing keys in an H2 of their own, for tests that need a signature and no application. */
public final class TestKeys {

    static final KeySettings SETTINGS = new KeySettings(Duration.ofDays(90), Duration.ofDays(2), Duration.ofDays(7));

    private TestKeys() {}

    public static SigningKeys at(InstantSource clock) {
        SigningKeys keys = over(emptyTable(), secret(1), clock);
        keys.afterSingletonsInstantiated();
        return keys;
    }

    static SigningKeys over(JdbcClient jdbc, SecretKey secret, InstantSource clock) {
        return new SigningKeys(new StoredKeys(jdbc, new Seal(secret)), SETTINGS, clock);
    }

    static SecretKey secret(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return new SecretKeySpec(bytes, "AES");
    }

    static JdbcClient emptyTable() {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:h2:mem:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1"
                        .formatted(UUID.randomUUID())));
        try (InputStream changelog = TestKeys.class.getResourceAsStream("/db/changelog/lti-keys.sql")) {
            String sql = new String(changelog.readAllBytes(), StandardCharsets.UTF_8).replace("${table-options}", "");
            jdbc.sql(sql.substring(sql.indexOf("create table"))).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jdbc;
    }
}
