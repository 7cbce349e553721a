package org.attune.course.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.attune.course.ContextId;
import org.attune.lti.Launch;
import org.attune.lti.Launch.Platform;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** By which deployments courses were launched, and of which tenant they are. */
@Repository
@NamedInterface("store")
public class Deployments {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    // So that a class which comes all at once writes one row once.
    private final Cache<Noted, Boolean> noted =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(EXACT_TO).build();

    Deployments(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id the deployment_id that launches name
     * @param tenant by what people and courses are told apart: the guid where the platform tells one, else the deployment
     * @param guid of the platform's installation, where it tells one
     * @param name what the platform called itself last
     * @param family such as {@code moodle} or {@code canvas}
     * @param lastLaunch exact to a minute
     * @param courses that were launched by it
     */
    @NamedInterface("store")
    public record Deployment(
            String id,
            String tenant,
            Optional<String> guid,
            Optional<String> name,
            Optional<String> family,
            Instant firstLaunch,
            Instant lastLaunch,
            int courses) {}

    /** Those of a platform by which somebody came, tenant by tenant, the one in use last first. */
    public List<Deployment> of(RegistrationId registration) {
        return jdbc.sql("""
                select deployment, tenant, max(guid) as guid, max(platform_name) as name, max(platform_family) as family,
                       min(first_launch) as first_launch, max(last_launch) as last_launch, count(*) as courses
                from course_deployment join course_context on course_context.id = course_deployment.context_id
                where registration_id = :registration
                group by tenant, deployment
                order by tenant, max(last_launch) desc
                """)
                .param("registration", registration.value())
                .query((row, n) -> new Deployment(
                        row.getString("deployment"),
                        row.getString("tenant"),
                        Optional.ofNullable(row.getString("guid")),
                        Optional.ofNullable(row.getString("name")),
                        Optional.ofNullable(row.getString("family")),
                        Moments.read(row, "first_launch").orElseThrow(),
                        Moments.read(row, "last_launch").orElseThrow(),
                        row.getInt("courses")))
                .list();
    }

    void noted(ContextId context, Launch launch) {
        String deployment = Text.cut(launch.deployment());
        if (noted.asMap().putIfAbsent(new Noted(context, deployment), true) != null) {
            return;
        }
        jdbc.sql("""
                insert into course_deployment (context_id, deployment, guid, platform_name, first_launch, last_launch)
                values (:context, :deployment, :guid, :name, :now, :now)
                on duplicate key update guid = coalesce(:guid, guid), platform_name = coalesce(:name, platform_name),
                    last_launch = :now
                """)
                .param("context", context.value())
                .param("deployment", deployment)
                .param(
                        "guid",
                        launch.platform().flatMap(Platform::guid).map(Text::cut).orElse(null))
                .param(
                        "name",
                        launch.platform().flatMap(Platform::name).map(Text::cut).orElse(null))
                .param("now", clock.instant())
                .update();
    }

    private record Noted(ContextId context, String deployment) {}
}
