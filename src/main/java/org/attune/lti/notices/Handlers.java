package org.attune.lti.notices;

import java.sql.Timestamp;
import java.time.Instant;
import org.attune.lti.Launch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code lti_notice_handler}: which deployments were told where our handler is. */
@Repository
class Handlers {

    private final JdbcClient jdbc;

    Handlers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes it in hand to tell a deployment; false where it was told, or where somebody tried since {@code before}.
     *
     * @param handler our own address: where it has changed, the deployment is to be told again
     */
    boolean claim(Launch launch, String handler, Instant now, Instant before) {
        int known = jdbc.sql("""
                update lti_notice_handler set handler = :handler, asked_at = :now, registered_at = null
                where registration_id = :registration and deployment = :deployment
                  and (handler <> :handler or (registered_at is null and asked_at <= :before))
                """)
                .param("handler", handler)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .param("registration", launch.registration().value())
                .param("deployment", launch.deployment())
                .update();
        return known == 1
                || jdbc.sql("""
                        insert ignore into lti_notice_handler (registration_id, deployment, handler, asked_at)
                        values (:registration, :deployment, :handler, :now)
                        """)
                                .param("registration", launch.registration().value())
                                .param("deployment", launch.deployment())
                                .param("handler", handler)
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
    }

    void registered(Launch launch, Instant now) {
        jdbc.sql("""
                update lti_notice_handler set registered_at = :now
                where registration_id = :registration and deployment = :deployment
                """)
                .param("now", Timestamp.from(now))
                .param("registration", launch.registration().value())
                .param("deployment", launch.deployment())
                .update();
    }
}
