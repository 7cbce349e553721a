package org.attune.attempt.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attune.item.Key;
import org.attune.item.Response;

/** What a response says, for an item of its kind: nothing where there is none yet, or one of another kind. */
final class ResponseParts {

    private ResponseParts() {}

    /** The options that were chosen. */
    static Set<Key> chosen(Optional<Response> response) {
        return as(Response.Chosen.class, response)
                .map(one -> Set.of(one.option()))
                .or(() -> as(Response.ChosenSet.class, response).map(Response.ChosenSet::options))
                .orElse(Set.of());
    }

    /** Where rows are placed. */
    static Response.Placed placed(Optional<Response> response) {
        return as(Response.Placed.class, response).orElseGet(() -> new Response.Placed(Map.of()));
    }

    static Response.Picked picked(Optional<Response> response) {
        return as(Response.Picked.class, response)
                .orElseGet(() -> new Response.Picked(Optional.empty(), Optional.empty()));
    }

    /** The number that was typed. */
    static Response.Entered entered(Optional<Response> response) {
        return as(Response.Entered.class, response).orElseGet(() -> new Response.Entered(""));
    }

    static String written(Optional<Response> response) {
        return as(Response.Written.class, response).map(Response.Written::text).orElse("");
    }

    /** The choices that were made, in their order. */
    static List<Key> path(Optional<Response> response) {
        return as(Response.Path.class, response).map(Response.Path::choices).orElse(List.of());
    }

    private static <R extends Response> Optional<R> as(Class<R> kind, Optional<Response> response) {
        return response.filter(kind::isInstance).map(kind::cast);
    }
}
