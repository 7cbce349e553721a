package org.attune.competency.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attune.competency.exchange.StatusInfo.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a request for a list of documents (CASE 1.1, REST binding, section 3). */
sealed interface DocumentListing {

    int USUAL_LIMIT = 100;

    /** @param total how many there are on all pages together */
    record Page(List<ObjectNode> documents, int total, int limit, int offset) implements DocumentListing {}

    record Refused(Cause cause, String description) implements DocumentListing {}

    /** The query as it came. */
    record Query(
            @Nullable String limit,
            @Nullable String offset,
            @Nullable String sort,
            @Nullable String orderBy,
            @Nullable String filter,
            @Nullable String fields) {}

    static DocumentListing of(List<ObjectNode> all, Query query) {
        OptionalInt limit = whole(query.limit(), USUAL_LIMIT, 1);
        OptionalInt offset = whole(query.offset(), 0, 0);
        if (limit.isEmpty() || offset.isEmpty()) {
            return new Refused(
                    Cause.INVALID_SELECTION_FIELD,
                    "limit must be a whole number of 1 or more, offset one of 0 or more.");
        }
        String orderBy = query.orderBy() == null ? "asc" : query.orderBy();
        if (!Set.of("asc", "desc").contains(orderBy)) {
            return new Refused(Cause.INVALID_SORT_FIELD, "orderBy must be asc or desc.");
        }
        if (query.fields() != null
                && Arrays.stream(query.fields().split(",", -1)).anyMatch(String::isBlank)) {
            return new Refused(Cause.INVALID_SELECTION_FIELD, "fields has a field without a name.");
        }
        Optional<Predicate<JsonNode>> filter =
                query.filter() == null ? Optional.of(any -> true) : DocumentFilter.parse(query.filter());
        if (filter.isEmpty()) {
            return new Refused(
                    Cause.INVALID_SELECTION_FIELD,
                    "filter must be such as title~'mentor', once or twice with AND or OR between, and name properties of a"
                            + " CFDocument.");
        }
        List<ObjectNode> found =
                new ArrayList<>(all.stream().filter(filter.get()).toList());
        sort(found, query.sort(), orderBy.equals("desc"));
        return new Page(
                found.stream()
                        .skip(offset.getAsInt())
                        .limit(limit.getAsInt())
                        .map(document -> selected(document, query.fields()))
                        .toList(),
                found.size(),
                limit.getAsInt(),
                offset.getAsInt());
    }

    /** A property that no document has leaves the usual order. */
    private static void sort(List<ObjectNode> documents, @Nullable String sort, boolean descending) {
        if (sort == null || !DocumentFilter.FIELDS.contains(sort)) {
            return;
        }
        Comparator<ObjectNode> order = Comparator.comparing(
                document -> DocumentFilter.values(document, sort).stream().collect(Collectors.joining(",")));
        documents.sort(descending ? Collections.reverseOrder(order) : order);
    }

    /** A property that no document has leaves all of them. */
    private static ObjectNode selected(ObjectNode document, @Nullable String fields) {
        if (fields == null) {
            return document;
        }
        Set<String> wanted =
                Arrays.stream(fields.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        return DocumentFilter.FIELDS.containsAll(wanted) ? document.deepCopy().retain(wanted) : document;
    }

    private static OptionalInt whole(@Nullable String text, int usual, int least) {
        if (text == null) {
            return OptionalInt.of(usual);
        }
        try {
            int value = Integer.parseInt(text);
            return value >= least ? OptionalInt.of(value) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
