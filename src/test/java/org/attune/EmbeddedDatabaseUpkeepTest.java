package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseUpkeepTest {

    private static final int COMMITS = 3_000;

    @TempDir
    Path folder;

    @Test
    void the_file_stays_less_than_half_as_long_and_nothing_is_lost() throws Exception {
        long left = written("left", store -> {});
        long upkept = written("upkept", EmbeddedDatabaseUpkeep::giveBack);

        assertThat(upkept).isLessThan(left / 2);
    }

    @Test
    void a_database_in_memory_needs_none() {
        JdbcDataSource database = database("jdbc:h2:mem:upkept;DB_CLOSE_DELAY=-1");

        assertThat(new EmbeddedDatabaseUpkeep(database).store()).isEmpty();
    }

    @Test
    void it_can_be_started_again_after_it_was_stopped() {
        EmbeddedDatabaseUpkeep upkeep = new EmbeddedDatabaseUpkeep(database("jdbc:h2:file:" + folder.resolve("again")));
        upkeep.start();
        upkeep.stop();
        assertThat(upkeep.isRunning()).isFalse();
        upkeep.start();
        assertThat(upkeep.isRunning()).isTrue();
        upkeep.stop();
    }

    /** Many small commits; now and then what is to be done to the store. Returns how long the file is then, in bytes. */
    private long written(String name, Consumer<MVStore> nowAndThen) throws Exception {
        JdbcDataSource database =
                database("jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=0".formatted(folder.resolve(name)));
        Random random = new Random(1);
        try (Connection connection = database.getConnection()) {
            MVStore store = new EmbeddedDatabaseUpkeep(database).store().orElseThrow();
            connection.createStatement().execute("create table note (id uuid primary key, x int, text varchar(500))");
            connection.createStatement().execute("create index note_x on note (x)");
            try (PreparedStatement insert = connection.prepareStatement("insert into note values (?, ?, ?)")) {
                for (int n = 0; n < COMMITS; n++) {
                    insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
                    insert.setInt(2, random.nextInt());
                    insert.setString(3, "x".repeat(500));
                    insert.executeUpdate();
                    if (n % 100 == 0) {
                        nowAndThen.accept(store);
                    }
                }
            }
            try (ResultSet rows = connection.createStatement().executeQuery("select count(*) from note")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(COMMITS);
            }
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static JdbcDataSource database(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(url);
        return database;
    }
}
