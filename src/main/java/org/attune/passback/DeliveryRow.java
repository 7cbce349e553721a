package org.attune.passback;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.PersonId;
import org.attune.passback.Delivery.Standing;
import org.attune.passback.Delivery.Theirs;
import org.attune.passback.Holds.Hold;
import org.jspecify.annotations.Nullable;

/** A row of the ledger, as somebody who asks is told of it. Status is derived from it, never stored. */
record DeliveryRow(
        PersonId person,
        Optional<KnowledgeAreaId> area,
        boolean owed,
        boolean leased,
        int tries,
        Optional<Instant> dueAt,
        Optional<Instant> parkedAt,
        Optional<Instant> acceptedAt,
        @Nullable BigDecimal points,
        @Nullable BigDecimal maximum,
        String cause,
        String remedy,
        String detail,
        Optional<Standing> standing) {

    Delivery at(Instant now, Hold hold) {
        if (standing.isPresent()) {
            return standing.get();
        }
        if (parkedAt.isPresent()) {
            return new Delivery.Undeliverable(parkedAt.get(), cause, remedy, detail);
        }
        if (!owed) {
            return acceptedAt
                    .map(at -> points == null || maximum == null
                            ? new Delivery.Announced(at)
                            : new Delivery.Delivered(at, points, maximum))
                    .orElseGet(() -> new Delivery.NothingToSend(Delivery.Reason.NO_GRADE));
        }
        if (leased && dueAt.filter(now::isBefore).isPresent()) {
            return new Delivery.OnItsWay();
        }
        Instant next = dueAt.orElse(now);
        if (hold.lasts(now)) {
            Instant until = hold.until().filter(next::isBefore).orElse(next);
            return new Delivery.TryingAgain(
                    until, tries > 0 ? cause : hold.cause().orElse("The learning platform asked for a pause."), remedy);
        }
        return tries > 0 ? new Delivery.TryingAgain(next, cause, remedy) : new Delivery.Waiting();
    }

    static DeliveryRow read(ResultSet row) throws SQLException {
        String tag = row.getString("tag");
        return new DeliveryRow(
                new PersonId(row.getLong("person_id")),
                tag.isEmpty() ? Optional.empty() : Optional.of(new KnowledgeAreaId(tag)),
                row.getLong("wanted") > row.getLong("sent"),
                row.getString("lease") != null,
                row.getInt("tries"),
                Times.read(row, "due_at"),
                Times.read(row, "parked_at"),
                Times.read(row, "accepted_at"),
                row.getBigDecimal("accepted_points"),
                row.getBigDecimal("accepted_maximum"),
                text(row, "cause"),
                text(row, "remedy"),
                text(row, "detail"),
                standing(row));
    }

    private static Optional<Standing> standing(ResultSet row) throws SQLException {
        String kind = text(row, "kind");
        if (!Trouble.TEACHERS_GRADES.contains(kind)) {
            return Optional.empty();
        }
        @Nullable BigDecimal points = row.getBigDecimal("stands_points");
        @Nullable BigDecimal maximum = row.getBigDecimal("stands_maximum");
        Optional<Theirs> theirs =
                points == null || maximum == null ? Optional.empty() : Optional.of(new Theirs(points, maximum));
        return Times.read(row, "parked_at")
                .map(since -> new Standing(since, theirs, kind.equals(Trouble.TEACHERS_GRADE_KEPT)));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
