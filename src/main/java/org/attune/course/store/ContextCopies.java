package org.attune.course.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.lti.ContextCopied;
import org.attune.lti.Launch;
import org.attune.lti.LaunchVariables;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What courses were copied from: as launches tell it, and as platforms gave notice of it (table {@code context_copy}). */
@Repository
class ContextCopies {

    /** Copies of copies of copies; a university that goes on for longer starts anew. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    ContextCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The platform's ids of the courses that this launch's was copied from, the latest first. */
    List<String> originsOf(Launch launch) {
        Set<String> origins = new LinkedHashSet<>(LaunchVariables.contextHistory(launch));
        launch.context().ifPresent(context -> {
            Set<String> seen = new LinkedHashSet<>(List.of(context.id()));
            List<String> next = List.of(context.id());
            while (!next.isEmpty() && seen.size() <= MOST) {
                next = noticed(launch, next).stream().filter(seen::add).toList();
                origins.addAll(next);
            }
        });
        return List.copyOf(origins);
    }

    @EventListener
    @Transactional
    void told(ContextCopied copied) {
        for (String origin : copied.origins()) {
            jdbc.sql("""
                    delete from context_copy
                    where registration_id = :registration and deployment = :deployment
                      and external_id = :context and origin_id = :origin
                    """)
                    .param("registration", copied.registration().value())
                    .param("deployment", copied.deployment())
                    .param("context", copied.context())
                    .param("origin", origin)
                    .update();
            jdbc.sql("""
                    insert into context_copy (registration_id, deployment, external_id, origin_id)
                    values (:registration, :deployment, :context, :origin)
                    """)
                    .param("registration", copied.registration().value())
                    .param("deployment", copied.deployment())
                    .param("context", copied.context())
                    .param("origin", origin)
                    .update();
        }
    }

    private List<String> noticed(Launch launch, List<String> courses) {
        return jdbc.sql("""
                select origin_id from context_copy
                where registration_id = :registration and deployment = :deployment and external_id in (:courses)
                order by id desc
                """)
                .param("registration", launch.registration().value())
                .param("deployment", launch.deployment())
                .param("courses", courses)
                .query(String.class)
                .list();
    }
}
