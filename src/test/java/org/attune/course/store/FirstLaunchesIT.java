package org.attune.course.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.attune.testing.ApplicationTest;
import org.attune.testing.LaunchedClient;
import org.attune.testing.TestBrowser;
import org.attune.testing.TestLink;
import org.attune.testing.TestPage;
import org.attune.testing.TestPerson;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** A class of which everybody opens the link at the same moment, in a course that nobody has opened before. */
@ApplicationTest
class FirstLaunchesIT {

    private static final int CLASS = 24;

    @Autowired
    TestPlatform platform;

    @RepeatedTest(3)
    void everybody_gets_in_when_a_whole_class_opens_a_new_course_at_once(RepetitionInfo repetition) throws Exception {
        TestLink quiz = link("first").in("new-course-" + repetition.getCurrentRepetition());
        CyclicBarrier everybodyIsHere = new CyclicBarrier(CLASS);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<TestPage>> pages = IntStream.range(0, CLASS)
                    .mapToObj(n -> people.submit(() -> enter(asLearner("Learner" + n), quiz, everybodyIsHere)))
                    .toList();
            for (Future<TestPage> page : pages) {
                assertThat(page.get().status()).isEqualTo(200);
            }
        }
    }

    private TestPage enter(TestPerson person, TestLink quiz, CyclicBarrier everybodyIsHere) throws Exception {
        TestBrowser browser = new TestBrowser();
        TestPage token = platform.toTheAnswer(browser, person, quiz);
        everybodyIsHere.await();
        TestPage accepted = platform.answer(browser, token);
        return new LaunchedClient(browser, accepted.location()).get("/echo");
    }
}
