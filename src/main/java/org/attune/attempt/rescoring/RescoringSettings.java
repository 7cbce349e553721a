package org.attune.attempt.rescoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param batch how many attempts are marked anew in one transaction; while it lasts, their marks cannot be set by hand */
@ConfigurationProperties("attune.rescoring")
record RescoringSettings(@DefaultValue("200") int batch) {

    RescoringSettings {
        if (batch < 1 || batch > 1000) {
            throw new IllegalArgumentException("attune.rescoring.batch must be from 1 to 1000");
        }
    }
}
