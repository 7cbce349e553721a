package org.attune.passback;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.Person;
import org.attune.course.PersonId;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.store.People;
import org.attune.course.store.Placements;
import org.attune.outcome.Outcomes;
import org.attune.passback.Delivery.NothingToSend;
import org.attune.passback.Delivery.Reason;
import org.attune.passback.Holds.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where grades are, for those who ask; and sending them once more. */
@Service
public class Deliveries {

    private static final String SELECT = """
            select person_id, tag, wanted, sent, passback.lease, tries, due_at, parked_at, accepted_at, accepted_points,
                   accepted_maximum, kind, cause, remedy, detail, stands_points, stands_maximum
            from line_item join passback on passback.line_item_id = line_item.id
            where placement_id = :placement
            """;

    private final JdbcClient jdbc;
    private final Placements placements;
    private final People people;
    private final Outcomes outcomes;
    private final Holds holds;
    private final Wanting wanting;
    private final Columns columns;
    private final InstantSource clock;

    Deliveries(
            JdbcClient jdbc,
            Placements placements,
            People people,
            Outcomes outcomes,
            Holds holds,
            Wanting wanting,
            Columns columns,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.placements = placements;
        this.people = people;
        this.outcomes = outcomes;
        this.holds = holds;
        this.wanting = wanting;
        this.columns = columns;
        this.clock = clock;
    }

    public Sent of(PlacementId placement, PersonId person) {
        List<DeliveryRow> rows = jdbc.sql(SELECT + "and person_id = :person order by tag")
                .param("placement", placement.value())
                .param("person", person.value())
                .query((row, n) -> DeliveryRow.read(row))
                .list();
        Set<PersonId> graded = outcomes.of(placement, person).isPresent() ? Set.of(person) : Set.of();
        Placement where = placements.get(placement);
        return sent(where, people.get(person), rows, graded, holds.of(where.registration()));
    }

    /** The columns that scores of a placement go to, as they were seen last; those that are gone are left out. */
    public List<ColumnReport> columns(PlacementId placement) {
        return columns.of(placement).stream()
                .filter(Column::isThere)
                .map(column -> new ColumnReport(column.area(), column.maximum()))
                .toList();
    }

    /** Of each of these people. */
    public Map<PersonId, Sent> of(PlacementId placement, Collection<PersonId> those) {
        Map<PersonId, List<DeliveryRow>> rows = jdbc
                .sql(SELECT + "order by tag")
                .param("placement", placement.value())
                .query((row, n) -> DeliveryRow.read(row))
                .list()
                .stream()
                .collect(groupingBy(DeliveryRow::person));
        Set<PersonId> graded = outcomes.forPlacement(placement).keySet();
        Placement where = placements.get(placement);
        Hold hold = holds.of(where.registration());
        Map<PersonId, Sent> sent = new HashMap<>();
        people.all(those)
                .forEach((id, person) ->
                        sent.put(id, sent(where, person, rows.getOrDefault(id, List.of()), graded, hold)));
        return sent;
    }

    /**
     * Owes the grade once more, and everything that goes with it, also over what a teacher has set on the platform. Says
     * nothing where there is nothing, or nowhere, to send.
     */
    public void sendAgain(PlacementId placement, PersonId person) {
        if (outcomes.of(placement, person).isPresent()) {
            wanting.wantAgain(placements.get(placement), person);
        }
    }

    /** Likewise for everything that could not be delivered. What teachers have changed on the platform stands. */
    public void sendParkedAgain(PlacementId placement) {
        wanting.wantParkedAgain(placements.get(placement));
    }

    private Sent sent(Placement where, Person person, List<DeliveryRow> rows, Set<PersonId> graded, Hold hold) {
        Instant now = clock.instant();
        Optional<Delivery> grade = Optional.empty();
        SortedMap<KnowledgeAreaId, Delivery> areas = new TreeMap<>();
        for (DeliveryRow row : rows) {
            Delivery delivery = row.at(now, hold);
            row.area().ifPresent(area -> areas.put(area, delivery));
            grade = row.area().isEmpty() ? Optional.of(delivery) : grade;
        }
        return new Sent(grade.orElseGet(() -> new NothingToSend(reason(where, person, graded))), areas);
    }

    private static Reason reason(Placement where, Person person, Set<PersonId> graded) {
        if (!graded.contains(person.id())) {
            return Reason.NO_GRADE;
        }
        if (person.subject().isEmpty()) {
            return Reason.ANONYMOUS;
        }
        return GradeRoute.takesGrades(where) ? Reason.NOT_ASKED_FOR : Reason.NO_GRADE_SERVICE;
    }
}
