package org.attune.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.attune.lti.Launch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses as platforms name them. */
@Repository
class Contexts {

    private static final String UNTITLED = "Your course";

    private final JdbcClient jdbc;
    // Only what a launch found there, never what it wrote: until its transaction ends, the row is nobody else's.
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Contexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The course of a launch, noted when it is new and renamed when it has another title now. */
    ContextId of(Launch launch) {
        // A launch may come from outside any course (LTI 1.3 Core, 5.4.1): its links then live in one course without a
        // name.
        String externalId = launch.context().map(Launch.Context::id).orElse("");
        String title = launch.context()
                .flatMap(context -> context.title().or(context::label))
                .filter(text -> !text.isBlank())
                .map(Text::cut)
                .orElse(UNTITLED);
        Key key = new Key(Tenant.of(launch), Text.cut(externalId));
        Known course = known.get(key, absent -> find(absent).orElse(null));
        if (course == null) {
            return insertOrFind(key, title).id();
        }
        if (!course.title().equals(title)) {
            jdbc.sql("update course_context set title = :title where id = :id")
                    .param("title", title)
                    .param("id", course.id().value())
                    .update();
            known.invalidate(key);
        }
        return course.id();
    }

    private Optional<Known> find(Key key) {
        return jdbc.sql("""
                select id, title from course_context
                where registration_id = :registration and tenant = :tenant and external_id = :externalId
                """)
                .param("registration", key.tenant().registration().value())
                .param("tenant", key.tenant().name())
                .param("externalId", key.externalId())
                .query((row, n) -> new Known(new ContextId(row.getLong("id")), row.getString("title")))
                .optional();
    }

    private Known insertOrFind(Key key, String title) {
        jdbc.sql("""
                insert ignore into course_context (registration_id, tenant, external_id, title)
                values (:registration, :tenant, :externalId, :title)
                """)
                .param("registration", key.tenant().registration().value())
                .param("tenant", key.tenant().name())
                .param("externalId", key.externalId())
                .param("title", title)
                .update();
        return find(key).orElseThrow();
    }

    private record Key(Tenant tenant, String externalId) {}

    private record Known(ContextId id, String title) {}
}
