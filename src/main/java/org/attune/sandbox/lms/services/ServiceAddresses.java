package org.attune.sandbox.lms.services;

import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.ColumnId;
import org.attune.sandbox.lms.campus.Course;
import org.attune.sandbox.lms.trouble.SwitchBoard;
import org.springframework.stereotype.Component;

/**
 * Addresses of the services. They carry a query, as Moodle's do, so that a path appended at the end goes astray; those of
 * Canvas carry none.
 */
@Component
public class ServiceAddresses {

    static final String TYPE = "type_id";

    private final LmsSettings settings;
    private final SwitchBoard switches;

    ServiceAddresses(LmsSettings settings, SwitchBoard switches) {
        this.settings = settings;
        this.switches = switches;
    }

    public String lineItems(Course course) {
        return settings.own("/ags/" + course.id() + "/lineitems" + query(course));
    }

    public String lineItem(Course course, ColumnId column) {
        return lineItem(course, column, "");
    }

    /** @param below what follows the line item's own path, such as {@code /results} */
    String lineItem(Course course, ColumnId column, String below) {
        return settings.own("/ags/" + course.id() + "/lineitems/" + column + "/lineitem" + below + query(course));
    }

    public String roster(Course course) {
        return settings.own("/nrps/" + course.id() + "/memberships" + query(course));
    }

    private String query(Course course) {
        return switches.now().of(course).isCanvas() ? "" : "?" + TYPE + "=" + LmsSettings.DEPLOYMENT_ID;
    }
}
