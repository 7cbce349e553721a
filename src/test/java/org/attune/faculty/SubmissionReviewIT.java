package org.attune.faculty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asInstructor;
import static org.attune.testing.TestPerson.asLearner;

import java.util.Map;
import java.util.UUID;
import org.attune.content.Modules;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a gradebook to the work behind a grade, and to nobody else's. */
@ApplicationTest
class SubmissionReviewIT {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    @Autowired
    TestPlatform platform;

    @Autowired
    Modules modules;

    private TestLink activity;
    private String attemptOfMaya;
    private String attemptOfBen;

    @BeforeEach
    void two_learners_have_handed_in() {
        activity = link(UUID.randomUUID().toString())
                .opening("/modules/" + modules.all().getFirst().id());
        attemptOfMaya = handIn("Maya");
        attemptOfBen = handIn("Ben");
    }

    @Test
    void a_teacher_reads_the_attempt_of_the_learner_whose_grade_was_clicked() {
        TestPage page =
                platform.launch(asInstructor("Grace"), reviewing("maya-id")).get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).endsWith("/class" + attemptOfMaya);
        assertThat(page.body()).contains("Maya, attempt 1");
    }

    @Test
    void without_a_learner_it_is_the_class_and_a_learner_without_an_attempt_is_said_to_have_none() {
        TestLink column = activity.claiming(LTI + "message_type", "LtiSubmissionReviewRequest");

        assertThat(platform.launch(asInstructor("Grace"), column)
                        .get("")
                        .address()
                        .getPath())
                .endsWith("/class");
        assertThat(platform.launch(asInstructor("Grace"), reviewing("nobody-id"))
                        .get("")
                        .body())
                .contains("Nothing to read yet", "This learner has not opened this link so far.");
        platform.launch(asLearner("Zoe"), activity);
        assertThat(platform.launch(asInstructor("Grace"), reviewing("zoe-id"))
                        .get("")
                        .body())
                .contains("Zoe has not begun the quiz of this link.");
    }

    @Test
    void a_learner_gets_their_own_results_whoever_is_named() {
        TestPage page = platform.launch(asLearner("Maya"), reviewing("ben-id")).get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).endsWith(attemptOfMaya + "/results");
        assertThat(page.body()).doesNotContain("Ben");
    }

    @Test
    void by_the_address_of_a_submission_as_speedgrader_opens_it_a_teacher_reads_that_attempt() {
        TestPage page = platform.launch(asInstructor("Grace"), at(attemptOfBen)).get("");

        assertThat(page.address().getPath()).endsWith("/class" + attemptOfBen);
        assertThat(page.body()).contains("Ben, attempt 1");
    }

    @Test
    void neither_another_learner_nor_a_teacher_of_another_link_gets_to_it_by_its_address() {
        assertThat(platform.launch(asLearner("Maya"), at(attemptOfBen)).get("").status())
                .isEqualTo(404);
        TestLink otherLink =
                at(attemptOfBen).claiming(LTI + "resource_link", Map.of("id", "other-" + UUID.randomUUID()));
        assertThat(platform.launch(asInstructor("Mallory"), otherLink).get("").status())
                .isEqualTo(404);
    }

    private TestLink reviewing(String subject) {
        return activity.claiming(LTI + "message_type", "LtiSubmissionReviewRequest")
                .claiming(LTI + "for_user", Map.of("user_id", subject));
    }

    private TestLink at(String attempt) {
        return activity.opening("/submissions/" + attempt.substring(attempt.lastIndexOf('/') + 1))
                .with("module", modules.all().getFirst().id().toString());
    }

    private String handIn(String name) {
        LaunchedClient learner = platform.launch(asLearner(name), activity);
        String attempt = learner.startAttempt();
        learner.post(attempt + "/submit", Map.of());
        return attempt;
    }
}
