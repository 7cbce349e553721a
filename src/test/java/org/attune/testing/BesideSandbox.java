package org.attune.testing;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.attune.lti.registration.Registrations;
import org.attune.sandbox.lms.Lms;
import org.attune.sandbox.lms.LmsSettings;

/** A sandbox LMS that behaves as one platform does, registered with the application of a test. */
public final class BesideSandbox implements AutoCloseable {

    private final Lms lms;
    private final SandboxLms sandbox;
    private final TestPlatform platform;

    private BesideSandbox(Lms lms, TestPlatform platform) {
        this.lms = lms;
        this.sandbox = new SandboxLms(lms.url());
        this.platform = platform;
    }

    /** @param manners strict, moodle or canvas */
    public static BesideSandbox start(TestPlatform platform, Registrations registrations, String manners) {
        URI tool = URI.create(platform.toolUrl());
        BesideSandbox beside =
                new BesideSandbox(Lms.start(new LmsSettings(0, tool, tool), InstantSource.system()), platform);
        beside.sandbox.switches(Map.of("manners", manners));
        platform.register(beside.file(), """
                name: Sandbox
                issuer: %1$s
                client-id: attune-sandbox
                deployments: any
                authorization-endpoint: %1$s/lti/authorize
                token-endpoint: %1$s/lti/token
                jwks-uri: %1$s/lti/jwks
                """.formatted(beside.lms.url()));
        registrations.reload();
        return beside;
    }

    public SandboxLms lms() {
        return sandbox;
    }

    /** A new activity of the course that opens a module. */
    public String activity(String course, String title) {
        return sandbox.addActivity(course, title, platform.toolUrl() + "/modules/observation-listening");
    }

    /** Right answers to so many questions of {@link #activity}, at most three; the better the more. */
    public static void answer(SandboxLearner learner, int right) {
        List<List<String>> answers = List.of(
                List.of("the-lamp", "rest"), List.of("which-line", "filmed"), List.of("while-she-tells", "both"));
        learner.start();
        for (List<String> answer : answers.subList(0, right)) {
            learner.answer(answer.get(0), 0, answer.get(1));
        }
        learner.submit();
    }

    private String file() {
        return "sandbox-%d.yaml".formatted(URI.create(lms.url()).getPort());
    }

    @Override
    public void close() {
        lms.close();
    }
}
