package org.attune.sandbox.lms.services;

import org.attune.sandbox.lms.LmsSettings;
import org.attune.sandbox.lms.campus.ColumnId;
import org.attune.sandbox.lms.campus.Course;
import org.springframework.stereotype.Component;

/** Addresses of the services. They carry a query, as Moodle's do, so that a path appended at the end goes astray. */
@Component
public class ServiceAddresses {

    static final String TYPE = "type_id";

    private final LmsSettings settings;

    ServiceAddresses(LmsSettings settings) {
        this.settings = settings;
    }

    public String lineItems(Course course) {
        return settings.own("/ags/" + course.id() + "/lineitems?" + query());
    }

    public String lineItem(Course course, ColumnId column) {
        return settings.own("/ags/" + course.id() + "/lineitems/" + column + "/lineitem?" + query());
    }

    public String roster(Course course) {
        return settings.own("/nrps/" + course.id() + "/memberships?" + query());
    }

    private static String query() {
        return TYPE + "=" + LmsSettings.DEPLOYMENT_ID;
    }
}
