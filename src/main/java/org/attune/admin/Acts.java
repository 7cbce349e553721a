package org.attune.admin;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.attune.lti.secret.Tokens;
import org.attune.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code admin_act}: what administrators did, when. */
@Repository
class Acts {

    static final String NOBODY = "-";

    private static final int MOST_WORDS = 500;
    private static final int SHORT = 8;

    /** @param session tells two sessions apart */
    record Act(Instant at, String session, String act, String words) {

        public Message named() {
            return Message.of("admin.act." + act.replace(' ', '-'));
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Acts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(Administrator who, String act, String words) {
        note(Tokens.hash(who.session()).substring(0, SHORT), act, words);
    }

    void note(String session, String act, String words) {
        jdbc.sql("insert into admin_act (at, session, act, words) values (?, ?, ?, ?)")
                .param(Timestamp.from(clock.instant()))
                .param(session)
                .param(act)
                .param(words.substring(0, Math.min(MOST_WORDS, words.length())))
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from admin_act").query(Integer.class).single() == 0;
    }

    /** The latest first. */
    List<Act> latest(int atMost) {
        return jdbc.sql("select at, session, act, words from admin_act order by id desc limit ?")
                .param(atMost)
                .query((row, n) -> new Act(
                        row.getTimestamp("at").toInstant(),
                        row.getString("session"),
                        row.getString("act"),
                        row.getString("words")))
                .list();
    }
}
