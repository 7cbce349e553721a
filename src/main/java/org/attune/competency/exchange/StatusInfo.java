package org.attune.competency.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.http.HttpStatus;

/** imsx_StatusInfo: why a request was not answered (CASE 1.1, REST binding, section 2.4). */
record StatusInfo(
        @JsonProperty("imsx_codeMajor") String codeMajor,
        @JsonProperty("imsx_severity") String severity,
        @JsonProperty("imsx_description") String description,
        @JsonProperty("imsx_codeMinor") CodeMinor codeMinor) {

    record CodeMinor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {}

    /** @param name the system that refused; 1EdTech's own examples call it so */
    record Field(
            @JsonProperty("imsx_codeMinorFieldName") String name,
            @JsonProperty("imsx_codeMinorFieldValue") String value) {}

    /** Those of the specification's codes that we have a use for. */
    enum Cause {
        UNKNOWN_OBJECT(HttpStatus.NOT_FOUND, "unknownobject"),
        INVALID_UUID(HttpStatus.NOT_FOUND, "invalid_uuid"),
        INVALID_SELECTION_FIELD(HttpStatus.BAD_REQUEST, "invalid_selection_field"),
        INVALID_SORT_FIELD(HttpStatus.BAD_REQUEST, "invalid_sort_field");

        private final HttpStatus status;
        private final String code;

        Cause(HttpStatus status, String code) {
            this.status = status;
            this.code = code;
        }

        HttpStatus status() {
            return status;
        }
    }

    static StatusInfo of(Cause cause, String description) {
        return new StatusInfo(
                "failure", "error", description, new CodeMinor(List.of(new Field("TargetEndSystem", cause.code))));
    }
}
