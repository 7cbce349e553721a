package org.attune.admin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.attune.lti.secret.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code admin_pass}: links that let somebody in once, and the sessions that come of them. */
@Repository
class Passes {

    private enum Kind {
        LINK,
        SESSION
    }

    private final JdbcClient jdbc;
    private final AdminSettings settings;
    private final InstantSource clock;

    Passes(JdbcClient jdbc, AdminSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The secret of a new link. */
    String link() {
        return issue(Kind.LINK, settings.linkLasts());
    }

    /** Uses a link up. Empty when it is none, or was used before, or is too old; else the secret of a new session. */
    @Transactional
    public Optional<String> enter(String link) {
        forgetOld();
        return remove(Kind.LINK, link) ? Optional.of(issue(Kind.SESSION, settings.sessionLasts())) : Optional.empty();
    }

    /** The secret of a new session, for somebody who has shown otherwise who they are. */
    @Transactional
    public String session() {
        forgetOld();
        return issue(Kind.SESSION, settings.sessionLasts());
    }

    boolean isSession(String token) {
        return jdbc.sql("select count(*) from admin_pass where token_hash = ? and kind = ? and expires_at > ?")
                        .param(Tokens.hash(token))
                        .param(Kind.SESSION.name())
                        .param(Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void leave(String session) {
        remove(Kind.SESSION, session);
    }

    private void forgetOld() {
        jdbc.sql("delete from admin_pass where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private String issue(Kind kind, Duration lasts) {
        String token = Tokens.secret();
        Instant now = clock.instant();
        jdbc.sql("insert into admin_pass (token_hash, kind, created_at, expires_at) values (?, ?, ?, ?)")
                .param(Tokens.hash(token))
                .param(kind.name())
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(lasts)))
                .update();
        return token;
    }

    private boolean remove(Kind kind, String token) {
        return jdbc.sql("delete from admin_pass where token_hash = ? and kind = ?")
                        .param(Tokens.hash(token))
                        .param(kind.name())
                        .update()
                == 1;
    }
}
