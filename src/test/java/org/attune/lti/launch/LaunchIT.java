package org.attune.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import org.attune.lti.LaunchId;
import org.attune.lti.Launches;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class LaunchIT {

    @Autowired
    TestPlatform platform;

    @Autowired
    Launches launches;

    @Test
    void a_learner_is_launched_into_a_visit_of_its_own() {
        LaunchedClient ana = platform.launch(asLearner("Ana"), link("42").opening("/modules/attachment"));
        var launch = launches.get(new LaunchId(ana.base().substring("/at/".length())));
        assertThat(launch.name()).contains("Ana");
        assertThat(launch.target()).hasToString(platform.toolUrl() + "/modules/attachment");
    }
}
