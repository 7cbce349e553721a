package org.attune.passback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attune.lti.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is owed to each platform, in numbers, for whoever runs the tool. */
@Repository
public class StuckScores {

    /**
     * @param owed scores that are to be sent
     * @param parked scores that wait for a person
     * @param heldUntil until when the platform as a whole is left alone
     * @param cause why it is
     */
    public record Stuck(
            RegistrationId platform, int owed, int parked, Optional<Instant> heldUntil, Optional<String> cause) {}

    private final JdbcClient jdbc;

    StuckScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only what is not settled is walked through. */
    public List<Stuck> byPlatform() {
        return jdbc.sql("""
                select registration_id, held_until, cause,
                       (select count(*) from passback where passback.registration_id = passback_platform.registration_id
                          and due_at >= timestamp '2000-01-01 00:00:00') as owed,
                       (select count(*) from passback where passback.registration_id = passback_platform.registration_id
                          and parked_at >= timestamp '2000-01-01 00:00:00' and kind not in (:teachers)) as parked
                from passback_platform
                """)
                .param("teachers", Trouble.TEACHERS_GRADES)
                .query((row, n) -> new Stuck(
                        new RegistrationId(row.getString("registration_id")),
                        row.getInt("owed"),
                        row.getInt("parked"),
                        Times.read(row, "held_until"),
                        Optional.ofNullable(row.getString("cause"))))
                .list();
    }
}
