package org.attune.lti.dynamic;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import org.attune.lti.PublicUrl;
import org.attune.lti.secret.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links by which one platform may be registered, once. */
@Repository
public class Invitations {

    static final String PARAMETER = "invitation";

    private final JdbcClient jdbc;
    private final DynamicSettings settings;
    private final PublicUrl tool;
    private final InstantSource clock;

    Invitations(JdbcClient jdbc, DynamicSettings settings, PublicUrl tool, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.tool = tool;
        this.clock = clock;
    }

    /** A new link to paste into a platform; it is not kept anywhere. */
    public URI invite() {
        String code = Tokens.secret();
        Instant now = clock.instant();
        jdbc.sql("insert into lti_invitation (code_hash, created_at, expires_at) values (?, ?, ?)")
                .param(Tokens.hash(code))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(settings.invitationLasts())))
                .update();
        return tool.at("/lti/register?" + PARAMETER + "=" + code);
    }

    /** Whether somebody with this code may register a platform now. */
    boolean holds(String code) {
        return settings.open()
                || jdbc.sql(
                                        "select count(*) from lti_invitation where code_hash = ? and used_at is null and expires_at > ?")
                                .param(Tokens.hash(code))
                                .param(Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Uses it up; false when somebody else was quicker. */
    boolean use(String code) {
        Timestamp now = Timestamp.from(clock.instant());
        return settings.open()
                || jdbc.sql(
                                        "update lti_invitation set used_at = ? where code_hash = ? and used_at is null and expires_at > ?")
                                .param(now)
                                .param(Tokens.hash(code))
                                .param(now)
                                .update()
                        == 1;
    }

    /** What was used in vain may be used again. */
    void giveBack(String code) {
        jdbc.sql("update lti_invitation set used_at = null where code_hash = ?")
                .param(Tokens.hash(code))
                .update();
    }
}
