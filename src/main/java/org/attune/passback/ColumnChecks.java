package org.attune.passback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.attune.course.Placement;
import org.attune.course.PlacementId;
import org.attune.course.store.Placements;
import org.attune.lti.RegistrationId;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.LineItem;
import org.attune.lti.services.LineItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks whether the platform still has the columns that scores go to, and what they are out of. A column that is gone is
 * never made again without somebody asking: whoever deleted it may have meant to.
 */
@Component
public class ColumnChecks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ColumnChecks.class);
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(15);

    private final Columns columns;
    private final Ledger ledger;
    private final LineItems lineItems;
    private final Placements placements;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("column-check-", 1).factory());

    ColumnChecks(Columns columns, Ledger ledger, LineItems lineItems, Placements placements, InstantSource clock) {
        this.columns = columns;
        this.ledger = ledger;
        this.lineItems = lineItems;
        this.placements = placements;
        this.clock = clock;
    }

    /** Looks at the columns of a placement, unless some node did within the last quarter of an hour. Comes back at once. */
    public void look(PlacementId placement) {
        Placement where = placements.get(placement);
        if (where.grades().filter(GradeRoute::mayReadColumns).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Column> due = columns.of(placement).stream()
                .filter(column -> Addresses.known(column, where).isPresent()
                        && columns.claimCheck(column.id(), now, now.minus(AT_MOST_EVERY)))
                .toList();
        if (!due.isEmpty()) {
            threads.execute(() -> due.forEach(column -> look(where, column)));
        }
    }

    private void look(Placement where, Column column) {
        try {
            Addresses.known(column, where).ifPresent(url -> isGone(where.registration(), column, url));
        } catch (RuntimeException e) {
            log.warn("The column {} could not be looked at", column.id(), e);
        }
    }

    /** What a score that met a 404 is told: whether it is the column that is gone, or only the learner. */
    Next afterNotFound(Letter letter, URI lineItem, Trouble trouble) {
        if (letter.placement().grades().filter(GradeRoute::mayReadColumns).isEmpty()) {
            return new Next.Park(trouble);
        }
        return isGone(letter.placement().registration(), letter.column(), lineItem)
                .map(gone ->
                        new Next.Park(gone ? Trouble.columnGone(letter.column()) : Trouble.learnerUnknown(trouble)))
                .orElseGet(() -> new Next.Park(trouble));
    }

    /** Empty when the platform does not say. */
    private Optional<Boolean> isGone(RegistrationId registration, Column column, URI url) {
        return switch (lineItems.read(registration, url)) {
            case Answer.Value<LineItem>(LineItem item) -> {
                columns.seen(column.id(), item.scoreMaximum());
                yield Optional.of(false);
            }
            case Answer.Failed<LineItem>(Refused refused)
            when refused.kind() == Refused.Kind.LINE_ITEM_GONE -> {
                columns.gone(column.id(), url, clock.instant());
                int lost = ledger.columnGone(column.id(), Trouble.columnGone(column));
                log.info("The platform has no column {} any more; {} grades were in it", url, lost);
                yield Optional.of(true);
            }
            case Answer.Failed<LineItem> _ -> Optional.empty();
        };
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
