package org.attune;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ApplicationStartsIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_schema_is_there() {
        assertThat(jdbc.sql("select count(*) from scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isNotNegative();
    }
}
