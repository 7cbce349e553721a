package org.attune.direct;

import java.net.URI;
import org.attune.course.Tenant;
import org.attune.lti.RegistrationId;

/**
 * How an institution's platform is reached by its own web services. Its token is sealed in the database and shown to nobody.
 *
 * @param address of the platform, without a slash at the end
 */
public record Adapter(Tenant tenant, Kind kind, URI address) {

    public enum Kind {
        /** {@code core_competency_grade_competency_in_course}, with a token of Moodle's web services. */
        MOODLE("Moodle"),
        /** Outcome results by live assessments, with an access token of a Canvas user. */
        CANVAS("Canvas");

        private final String product;

        Kind(String product) {
            this.product = product;
        }

        /** What the product is called, in every language. */
        public String product() {
            return product;
        }
    }

    /**
     * Under which the ledger keeps what is owed by this way, apart from the grades of the same registration: an adapter that does
     * not work holds up no grade, and one institution holds up no other.
     */
    public static RegistrationId lane(Tenant tenant) {
        return RegistrationId.of("direct " + tenant.registration().value(), tenant.name());
    }
}
