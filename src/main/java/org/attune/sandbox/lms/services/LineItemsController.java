package org.attune.sandbox.lms.services;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.attune.sandbox.lms.Refused;
import org.attune.sandbox.lms.campus.ActivityId;
import org.attune.sandbox.lms.campus.Column;
import org.attune.sandbox.lms.campus.ColumnId;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.oidc.Scope;
import org.attune.sandbox.lms.trouble.LineItemRights;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Columns, as the tool reads and makes them (AGS 2.0, section 3.2). */
@RestController
class LineItemsController {

    /** Few enough that a tool must follow the next link. */
    private static final int A_PAGE = 10;

    private final ServiceAccess access;
    private final ServiceAddresses addresses;
    private final SwitchBoard switches;
    private final JsonMapper json;

    LineItemsController(ServiceAccess access, ServiceAddresses addresses, SwitchBoard switches, JsonMapper json) {
        this.access = access;
        this.addresses = addresses;
        this.switches = switches;
        this.json = json;
    }

    @GetMapping("/ags/{course}/lineitems")
    ResponseEntity<byte[]> list(@PathVariable String course, HttpServletRequest request, HttpServletResponse response) {
        var here = access.admit(request, response, course, Scope.LINE_ITEMS, Scope.LINE_ITEMS_READ);
        Media.LINE_ITEMS.mustBeAccepted(request, switches.now().of(here));
        Stream<Column> columns = here.gradebook().columns().stream();
        columns =
                filtered(columns, request.getParameter("resource_id"), (column, id) -> id.equals(column.resourceId()));
        columns = filtered(columns, request.getParameter("tag"), (column, tag) -> tag.equals(column.tag()));
        columns = filtered(
                columns,
                request.getParameter("resource_link_id"),
                (column, link) -> link.equals(Objects.toString(column.resourceLink(), null)));
        var part = Paging.of(columns.toList(), A_PAGE, request, addresses.lineItems(here), links(here));
        var items = part.items().stream().map(column -> shown(here, column)).toList();
        return part.ok().contentType(Media.LINE_ITEMS.type()).body(json.writeValueAsBytes(items));
    }

    @PostMapping("/ags/{course}/lineitems")
    ResponseEntity<byte[]> create(
            @PathVariable String course,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = changing(request, response, course);
        var posted = PostedLineItem.parse(json, Objects.requireNonNullElse(body, ""));
        var column = column(here.nextColumnId(), posted, link(here, posted.resourceLinkId()), Column.Maker.TOOL);
        here.gradebook().put(column);
        return answer(HttpStatus.CREATED, here, column);
    }

    @GetMapping("/ags/{course}/lineitems/{column}/lineitem")
    ResponseEntity<byte[]> read(
            @PathVariable String course,
            @PathVariable ColumnId column,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = access.admit(request, response, course, Scope.LINE_ITEMS, Scope.LINE_ITEMS_READ);
        Media.LINE_ITEM.mustBeAccepted(request, switches.now().of(here));
        return answer(HttpStatus.OK, here, find(here, column));
    }

    @PutMapping("/ags/{course}/lineitems/{column}/lineitem")
    ResponseEntity<byte[]> replace(
            @PathVariable String course,
            @PathVariable ColumnId column,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = changing(request, response, course);
        var before = find(here, column);
        var posted = PostedLineItem.parse(json, Objects.requireNonNullElse(body, ""));
        // Moodle unlinks a column whose PUT does not repeat its link; elsewhere the link stays.
        var link = posted.resourceLinkId() == null && !switches.now().of(here).isMoodle()
                ? before.resourceLink()
                : link(here, posted.resourceLinkId());
        var after = column(column, posted, link, before.madeBy());
        here.gradebook().put(after);
        return answer(HttpStatus.OK, here, after);
    }

    @DeleteMapping("/ags/{course}/lineitems/{column}/lineitem")
    ResponseEntity<byte[]> delete(
            @PathVariable String course,
            @PathVariable ColumnId column,
            HttpServletRequest request,
            HttpServletResponse response) {
        var here = access.admit(request, response, course, Scope.LINE_ITEMS);
        mayChange();
        if (find(here, column).madeBy() == Column.Maker.ACTIVITY) {
            throw new Refused(HttpStatus.METHOD_NOT_ALLOWED, "This column belongs to its activity.");
        }
        here.gradebook().remove(column);
        return ResponseEntity.noContent().build();
    }

    /** A real Moodle cuts the list only where a limit is asked for; here always, so that a tool meets its way to go on. */
    private Paging.Links links(Course course) {
        return switch (switches.now().of(course)) {
            case STRICT -> Paging.Links.PLAIN;
            case MOODLE -> Paging.Links.CURLY;
            case CANVAS -> Paging.Links.NUMBERED;
        };
    }

    private Course changing(HttpServletRequest request, HttpServletResponse response, String course) {
        var here = access.admit(request, response, course, Scope.LINE_ITEMS);
        mayChange();
        Media.LINE_ITEM.mustBeSent(request);
        Media.LINE_ITEM.mustBeAccepted(request, switches.now().of(here));
        return here;
    }

    private void mayChange() {
        if (switches.now().lineItems() != LineItemRights.ALLOWED) {
            throw new Refused(HttpStatus.FORBIDDEN, "Tools may not make or change columns here.");
        }
    }

    private static Column find(Course course, ColumnId column) {
        return course.gradebook().column(column).orElseThrow(() -> Refused.notFound("There is no such line item."));
    }

    private static @Nullable ActivityId link(Course course, @Nullable String resourceLinkId) {
        if (resourceLinkId == null) {
            return null;
        }
        return course.activities().stream()
                .map(activity -> activity.id())
                .filter(id -> id.toString().equals(resourceLinkId))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("resourceLinkId: there is no such activity in this course."));
    }

    private static Column column(ColumnId id, PostedLineItem posted, @Nullable ActivityId link, Column.Maker maker) {
        return new Column(
                id,
                posted.label(),
                posted.scoreMaximum(),
                posted.resourceId(),
                posted.tag(),
                link,
                posted.startDateTime(),
                posted.endDateTime(),
                maker);
    }

    private LineItem shown(Course course, Column column) {
        return LineItem.of(column, addresses.lineItem(course, column.id()));
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, Course course, Column column) {
        return ResponseEntity.status(status)
                .contentType(Media.LINE_ITEM.type())
                .body(json.writeValueAsBytes(shown(course, column)));
    }

    private static Stream<Column> filtered(
            Stream<Column> columns, @Nullable String wanted, BiPredicate<Column, String> matches) {
        return wanted == null ? columns : columns.filter(column -> matches.test(column, wanted));
    }
}
