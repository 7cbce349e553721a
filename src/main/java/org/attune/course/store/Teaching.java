package org.attune.course.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.attune.course.ContextId;
import org.attune.course.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Who has taught where. A person belongs to one tenant, and so do the courses that the person came to. */
@Repository
@NamedInterface("store")
public class Teaching {

    private final JdbcClient jdbc;

    Teaching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The courses that a person has come to as an instructor. */
    public Set<ContextId> of(PersonId person) {
        return jdbc
                .sql("select distinct context_id from visit where person_id = ? and role = 'INSTRUCTOR'")
                .param(person.value())
                .query((row, n) -> new ContextId(row.getLong("context_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
