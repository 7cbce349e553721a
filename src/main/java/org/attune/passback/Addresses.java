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
import org.attune.lti.services.Failure.RetryLater;
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

    /** The longest that a platform may take over making a column of which no answer came. */
    private static final Duration WHILE_IT_MAY_BE_MADE = Duration.ofSeconds(30);

    /** The tag of the column that deep linking makes with a link. */
    private static final String GRADE = "grade";

    private static final int LONGEST_LABEL = 250;

    /** What came of looking for an address. */
    sealed interface Address {

        record Known(URI lineItem) implements Address {}

        /** Somebody else is looking for it. */
        record AskAgain(Instant at) implements Address {}

        record Failed(Failure failure) implements Address {}

        /** It was to be made, and no answer came. */
        record PerhapsMade(Failure failure) implements Address {}

        /** The platform said that it was deleted. */
        record Gone() implements Address {}

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
        return known(column, placement).<Address>map(Address.Known::new).orElseGet(() -> {
            // Deleted, and nobody has asked for another: whoever deleted it may have meant to.
            return column.gone() ? new Address.Gone() : search(column, placement);
        });
    }

    /** Without asking the platform. A launch may go on naming a column that is gone. */
    static Optional<URI> known(Column column, Placement placement) {
        return column.area().isPresent()
                ? column.url()
                : placement
                        .grades()
                        .flatMap(GradeService::lineItem)
                        .filter(url -> !column.wasAt(url) || !maySearch(placement))
                        .filter(url -> !column.wasAt(url) || column.isThere())
                        .or(column::url);
    }

    private static boolean maySearch(Placement placement) {
        return placement.grades().filter(GradeRoute::maySearch).isPresent();
    }

    private Address search(Column column, Placement placement) {
        if (!maySearch(placement)) {
            return new Address.None();
        }
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        if (!columns.lease(column.id(), lease, now, now.plus(settings.lease()))) {
            return columns.get(column.id())
                    .url()
                    .<Address>map(Address.Known::new)
                    .orElseGet(this::askAgain);
        }
        Address found = new Address.None();
        try {
            found = column.area()
                    .map(area -> notBefore(column, placement).orElseGet(() -> ofArea(column, placement, area, lease)))
                    .orElseGet(() -> ofLink(placement));
            return found;
        } finally {
            settle(column.id(), lease, found);
        }
    }

    /**
     * Platforms show columns in the order in which they were made, and that shall be the order of the framework: those that
     * come before this one are made first. Empty when they are there, or cannot be had. The grade's own column is there already.
     */
    private Optional<Address> notBefore(Column column, Placement placement) {
        for (Column other : columns.of(placement.id())) {
            boolean comesFirst = other.area().isPresent()
                    && other.resourceId().equals(column.resourceId())
                    && other.id().value() < column.id().value();
            if (comesFirst && other.url().isEmpty() && other.isThere()) {
                switch (of(other, placement)) {
                    case Address.AskAgain again -> {
                        return Optional.of(again);
                    }
                    case Address.PerhapsMade(Failure failure) -> {
                        return Optional.of(new Address.Failed(failure));
                    }
                    case Address.Failed(RetryLater failure) -> {
                        return Optional.of(new Address.Failed(failure));
                    }
                    case Address.Known _, Address.Failed _, Address.Gone _, Address.None _ -> {}
                }
            }
        }
        return Optional.empty();
    }

    private void settle(LineItemId column, UUID lease, Address found) {
        switch (found) {
            case Address.Known(URI url) -> columns.found(column, lease, Optional.of(url));
            // It may be made all the same, and be in no list yet: whoever looked now would make a second.
            case Address.PerhapsMade _ ->
                columns.renew(column, lease, clock.instant().plus(WHILE_IT_MAY_BE_MADE));
            case Address.AskAgain _, Address.Failed _, Address.None _, Address.Gone _ ->
                columns.found(column, lease, Optional.empty());
        }
    }

    private Address askAgain() {
        return new Address.AskAgain(clock.instant().plus(WHILE_ANOTHER_SEARCHES));
    }

    /** Adopted before it is created: ours of long ago, of a lost database, or of a course that was copied. */
    private Address ofArea(Column column, Placement placement, KnowledgeAreaId area, UUID lease) {
        LineItemQuery query = LineItemQuery.of(column.resourceId(), area.value());
        return switch (lineItems.find(placement.registration(), container(placement), query)) {
            case Answer.Failed<List<LineItem>>(Failure failure) -> new Address.Failed(failure);
            case Answer.Value<List<LineItem>>(List<LineItem> found)
            when !found.isEmpty() -> new Address.Known(found.getFirst().id());
            // Reading a long list may have taken longer than the lease.
            case Answer.Value<List<LineItem>> _ ->
                columns.renew(column.id(), lease, clock.instant().plus(settings.lease()))
                        ? create(column, placement, area)
                        : askAgain();
        };
    }

    private Address create(Column column, Placement placement, KnowledgeAreaId area) {
        NewLineItem wanted = new NewLineItem(
                label(placement, area),
                AREA_MAXIMUM,
                Optional.of(column.resourceId()),
                Optional.of(area.value()),
                Optional.empty());
        return switch (lineItems.create(placement.registration(), container(placement), wanted)) {
            case Answer.Failed<LineItem>(RetryLater failure) -> new Address.PerhapsMade(failure);
            case Answer.Failed<LineItem>(Failure failure) -> new Address.Failed(failure);
            case Answer.Value<LineItem>(LineItem item) -> new Address.Known(item.id());
        };
    }

    /**
     * The link's own column, where the launch does not name it: the one that was made with the link, or else the first that
     * is none of ours for a knowledge area, for that is the one that platforms show.
     */
    private Address ofLink(Placement placement) {
        LineItemQuery query = LineItemQuery.ofLink(placement.linkId());
        return switch (lineItems.find(placement.registration(), container(placement), query)) {
            case Answer.Failed<List<LineItem>>(Failure failure) -> new Address.Failed(failure);
            case Answer.Value<List<LineItem>>(List<LineItem> items) ->
                items.stream()
                        .filter(item -> item.tag().filter(GRADE::equals).isPresent())
                        .findFirst()
                        .or(() -> items.stream()
                                .filter(item ->
                                        item.tag().filter(comments::isArea).isEmpty())
                                .findFirst())
                        .<Address>map(item -> new Address.Known(item.id()))
                        .orElseGet(Address.None::new);
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
