package org.attune.passback;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attune.competency.KnowledgeAreaId;
import org.attune.content.Modules;
import org.attune.content.TrainingModule;
import org.attune.course.Placement;
import org.attune.lti.Launch.GradeService;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Failure;
import org.attune.lti.services.LineItem;
import org.attune.lti.services.LineItemQuery;
import org.attune.lti.services.LineItems;
import org.attune.lti.services.NewLineItem;
import org.springframework.stereotype.Component;

/**
 * Where on the platform a column is. A knowledge area's is found by its resourceId and tag, and made where there is none;
 * creating one is not idempotent on any platform, so it is done under a lease that only one node, and one thread, can hold.
 */
@Component
class Addresses {

    /** What a knowledge area's column is out of: the share of the points, as a percentage. */
    static final BigDecimal AREA_MAXIMUM = BigDecimal.valueOf(100);

    /** While another searches. It takes as long as one or two requests. */
    private static final Duration WHILE_ANOTHER_SEARCHES = Duration.ofSeconds(1);

    private static final int LONGEST_LABEL = 250;

    /** What came of looking for an address. */
    sealed interface Address {

        record Known(URI lineItem) implements Address {}

        /** Somebody else is looking for it. */
        record AskAgain(Instant at) implements Address {}

        record Failed(Failure failure) implements Address {}

        /** The platform keeps no column for the link. */
        record None() implements Address {}
    }

    private final Columns columns;
    private final LineItems lineItems;
    private final Modules modules;
    private final Comments comments;
    private final PassbackSettings settings;
    private final InstantSource clock;

    Addresses(
            Columns columns,
            LineItems lineItems,
            Modules modules,
            Comments comments,
            PassbackSettings settings,
            InstantSource clock) {
        this.columns = columns;
        this.lineItems = lineItems;
        this.modules = modules;
        this.comments = comments;
        this.settings = settings;
        this.clock = clock;
    }

    Address of(Column column, Placement placement) {
        Optional<URI> known = column.area().isEmpty()
                ? placement.grades().flatMap(GradeService::lineItem).or(column::url)
                : column.url();
        return known.<Address>map(Address.Known::new).orElseGet(() -> search(column, placement));
    }

    private Address search(Column column, Placement placement) {
        Optional<GradeService> service = placement.grades().filter(GradeRoute::maySearch);
        if (service.isEmpty()) {
            return new Address.None();
        }
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        if (!columns.lease(column.id(), lease, now, now.plus(settings.lease()))) {
            return columns.get(column.id())
                    .url()
                    .<Address>map(Address.Known::new)
                    .orElseGet(() -> new Address.AskAgain(now.plus(WHILE_ANOTHER_SEARCHES)));
        }
        Optional<URI> found = Optional.empty();
        try {
            Answer<Optional<LineItem>> answer =
                    column.area().map(area -> ofArea(column, placement, area)).orElseGet(() -> ofLink(placement));
            return switch (answer) {
                case Answer.Failed<Optional<LineItem>>(Failure failure) -> new Address.Failed(failure);
                case Answer.Value<Optional<LineItem>>(Optional<LineItem> item) -> {
                    found = item.map(LineItem::id);
                    yield found.<Address>map(Address.Known::new).orElseGet(Address.None::new);
                }
            };
        } finally {
            columns.found(column.id(), lease, found);
        }
    }

    private Answer<Optional<LineItem>> ofArea(Column column, Placement placement, KnowledgeAreaId area) {
        NewLineItem wanted = new NewLineItem(
                label(placement, area),
                AREA_MAXIMUM,
                Optional.of(column.resourceId()),
                Optional.of(area.value()),
                Optional.empty());
        return switch (lineItems.findOrCreate(placement.registration(), container(placement), wanted)) {
            case Answer.Failed<LineItem>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<LineItem>(LineItem item) -> new Answer.Value<>(Optional.of(item));
        };
    }

    /** The link's own column, where the launch does not name it: the first, for that is the one that platforms show. */
    private Answer<Optional<LineItem>> ofLink(Placement placement) {
        LineItemQuery query = LineItemQuery.ofLink(placement.linkId());
        return switch (lineItems.find(placement.registration(), container(placement), query)) {
            case Answer.Failed<List<LineItem>>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Value<List<LineItem>>(List<LineItem> items) ->
                new Answer.Value<>(items.stream().findFirst());
        };
    }

    private static URI container(Placement placement) {
        return placement.grades().flatMap(GradeService::lineItems).orElseThrow();
    }

    private String label(Placement placement, KnowledgeAreaId area) {
        String title = comments.title(area);
        String module = placement
                .module()
                .flatMap(modules::find)
                .map(TrainingModule::title)
                .orElse("Attune");
        // A module on one area often bears its name, and then the area alone would look like the grade's own column.
        String label = module.equals(title) ? title + " (knowledge area)" : module + ": " + title;
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
