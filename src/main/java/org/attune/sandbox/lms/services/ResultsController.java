package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.Column;
import org.attune.sandbox.lms.campus.ColumnId;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.campus.Person;
import org.attune.sandbox.lms.oidc.Scope;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Grades as they stand (AGS 2.0, section 3.3). */
@RestController
class ResultsController {

    private static final int A_PAGE = 25;

    private record Result(
            String id,
            String scoreOf,
            String userId,
            @Nullable BigDecimal resultScore,
            @Nullable BigDecimal resultMaximum,
            @Nullable String comment) {}

    private final ServiceAccess access;
    private final ServiceAddresses addresses;
    private final SwitchBoard switches;
    private final JsonMapper json;

    ResultsController(ServiceAccess access, ServiceAddresses addresses, SwitchBoard switches, JsonMapper json) {
        this.access = access;
        this.addresses = addresses;
        this.switches = switches;
        this.json = json;
    }

    @GetMapping("/ags/{course}/lineitems/{column}/lineitem/results")
    ResponseEntity<byte[]> list(
            @PathVariable String course,
            @PathVariable ColumnId column,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = access.admit(request, response, course, Scope.RESULTS_READ);
        var personality = switches.now().of(here);
        Media.RESULTS.mustBeAccepted(request, personality);
        if (!switches.now().results() || (personality.isMoodle() && request.getParameter("limit") != null)) {
            return fallenOver();
        }
        var found = here.gradebook().column(column).orElseThrow(() -> Refused.notFound("There is no such line item."));
        var user = request.getParameter("user_id");
        var self = addresses.lineItem(here, column, "/results");
        var results = new ArrayList<Result>();
        for (var person : here.students()) {
            if (user == null || user.equals(person.sub())) {
                result(here, found, person).ifPresent(results::add);
            }
        }
        var part = Paging.of(
                results, A_PAGE, request, self, personality.isCanvas() ? Paging.Links.NUMBERED : Paging.Links.PLAIN);
        return part.ok().contentType(Media.RESULTS.type()).body(json.writeValueAsBytes(part.items()));
    }

    private Optional<Result> result(Course course, Column column, Person person) {
        var gradebook = course.gradebook();
        if (!gradebook.isTouched(column.id(), person)) {
            return Optional.empty();
        }
        // Moodle leaves out a result of zero, and the maximum with it, as if there were none.
        var shown = gradebook
                .points(column, person)
                .filter(points ->
                        points.signum() != 0 || !switches.now().of(course).isMoodle());
        var maximum = switches.now().of(course).isMoodle() && shown.isEmpty() ? null : column.maximum();
        var history = gradebook.history(column.id(), person);
        return Optional.of(new Result(
                addresses.lineItem(course, column.id(), "/results/" + person.sub()),
                addresses.lineItem(course, column.id()),
                person.sub(),
                shown.orElse(null),
                maximum,
                history.isEmpty() ? null : history.getLast().score().comment()));
    }

    /** What Moodle answers to a limit, and anybody when it is switched on. */
    private static ResponseEntity<byte[]> fallenOver() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.TEXT_HTML)
                .body("<!DOCTYPE html><title>Error</title><p>Error reading from database</p>"
                        .getBytes(StandardCharsets.UTF_8));
    }
}
