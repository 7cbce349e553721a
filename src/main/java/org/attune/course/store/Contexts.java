package org.attune.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.attune.course.ContextId;
import org.attune.course.Tenant;
import org.attune.lti.Launch;
import org.attune.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses as platforms name them. */
@Repository
public class Contexts {

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
                .orElse("");
        Key key = new Key(Tenant.of(launch), Text.cut(externalId));
        About told = new About(
                title,
                launch.platform().flatMap(Launch.Platform::productFamily).map(Text::cut),
                launch.membershipsUrl().map(URI::toString));
        Known course = known.get(key, absent -> find(absent).orElse(null));
        if (course == null) {
            course = insertOrFind(key, title);
        }
        About now = told.orElse(course.about());
        if (!course.about().equals(now)) {
            update(course.id(), now);
            known.invalidate(key);
        }
        return course.id();
    }

    private void update(ContextId id, About about) {
        jdbc.sql("""
                update course_context set title = :title, platform_family = :family, memberships_url = :memberships
                where id = :id
                """)
                .param("title", about.title())
                .param("family", about.family().orElse(null))
                .param("memberships", about.memberships().orElse(null))
                .param("id", id.value())
                .update();
    }

    /** @throws java.util.NoSuchElementException for an id that was never given out */
    public Message title(ContextId id) {
        return called(jdbc.sql("select title from course_context where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow());
    }

    /** @param title as it is stored: empty for a course without one */
    static Message called(String title) {
        return title.isEmpty() ? Message.of("course.untitled") : Message.of("course.titled", title);
    }

    private Optional<Known> find(Key key) {
        return jdbc.sql("""
                select id, title, platform_family, memberships_url from course_context
                where registration_id = :registration and tenant = :tenant and external_id = :externalId
                """)
                .param("registration", key.tenant().registration().value())
                .param("tenant", key.tenant().name())
                .param("externalId", key.externalId())
                .query((row, n) -> new Known(
                        new ContextId(row.getLong("id")),
                        new About(
                                row.getString("title"),
                                Optional.ofNullable(row.getString("platform_family")),
                                Optional.ofNullable(row.getString("memberships_url")))))
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

    private record Known(ContextId id, About about) {}

    /**
     * What launches say of a course.
     *
     * @param family the platform's product_family_code, such as {@code canvas}
     * @param memberships where its roster is read
     */
    private record About(String title, Optional<String> family, Optional<String> memberships) {

        /** Some messages leave out what others told: what was known stays. */
        About orElse(About before) {
            return new About(title, family.or(before::family), memberships.or(before::memberships));
        }
    }
}
