package org.attune.testing;

import com.facebook.presto.testing.mysql.AbstractEmbeddedMySql;
import com.facebook.presto.testing.mysql.MySqlOptions;
import java.io.IOException;
import java.util.List;

/** A real MySQL 8 out of a jar, bound to this machine only, and willing to run as root, as containers often do. */
final class MySqlServer extends AbstractEmbeddedMySql {

    MySqlServer() throws IOException {
        super(MySqlOptions.builder().build());
    }

    @Override
    public List<String> getInitializationArguments() {
        return List.of(
                "--no-defaults",
                "--initialize-insecure",
                "--innodb-flush-method=nosync",
                "--user=" + System.getProperty("user.name"),
                "--datadir",
                getDataDirectory());
    }

    @Override
    public List<String> getStartArguments() {
        return List.of(
                "--no-defaults",
                "--skip-ssl",
                "--mysqlx=OFF",
                "--bind-address=127.0.0.1",
                "--user=" + System.getProperty("user.name"),
                "--default-time-zone=+00:00",
                "--innodb-flush-method=nosync",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--max-connections=500",
                "--lc_messages_dir",
                getShareDirectory(),
                "--socket",
                getSocketDirectory(),
                "--port",
                String.valueOf(getPort()),
                "--datadir",
                getDataDirectory());
    }
}
