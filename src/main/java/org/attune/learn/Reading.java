package org.attune.learn;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import org.attune.content.ModuleId;
import org.attune.content.TrainingModule;
import org.attune.content.TrainingModule.Page;
import org.attune.course.PersonId;
import org.attune.course.PlacementId;
import org.attune.item.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has read what. */
@Repository
public class Reading {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Reading(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Progress progress(PlacementId placement, PersonId person, TrainingModule module) {
        return new Progress(
                module.pages().stream().map(Page::key).toList(),
                new LinkedHashSet<>(jdbc.sql("""
                        select page from learn_page_read
                        where placement_id = :placement and person_id = :person and module = :module
                        order by read_at, page
                        """)
                        .param("placement", placement.value())
                        .param("person", person.value())
                        .param("module", module.id().toString())
                        .query((row, n) -> new Key(row.getString("page")))
                        .list()));
    }

    /** Once read is read: doing so again changes nothing. */
    void markRead(PlacementId placement, PersonId person, ModuleId module, Key page) {
        jdbc.sql("""
                insert ignore into learn_page_read (placement_id, person_id, module, page, read_at)
                values (:placement, :person, :module, :page, :now)
                """)
                .param("placement", placement.value())
                .param("person", person.value())
                .param("module", module.toString())
                .param("page", page.value())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
