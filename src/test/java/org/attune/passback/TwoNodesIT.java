package org.attune.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.attune.AttuneApplication;
import org.attune.competency.KnowledgeAreaId;
import org.attune.course.Placement;
import org.attune.course.store.Placements;
import org.attune.lti.RegistrationId;
import org.attune.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Two whole applications on one database, which share nothing else. */
@ApplicationTest
class TwoNodesIT {

    private static final FakePlatform PLATFORM = new FakePlatform();
    private static final RegistrationId REGISTRATION = RegistrationId.of(PLATFORM.url(), "attune");
    private static final List<String> AREAS =
            List.of("tf-attachment", "tf-pregnancy", "ds-observation", "ds-screening");
    private static final int AT_ONCE = 3;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConfigurableApplicationContext one;

    @Autowired
    Environment environment;

    @TempDir
    Path folder;

    @DynamicPropertySource
    static void registration(DynamicPropertyRegistry properties) {
        registration().forEach(setting -> properties.add(setting.split("=", 2)[0], () -> setting.split("=", 2)[1]));
    }

    private static List<String> registration() {
        return List.of(
                "attune.lti.registrations[0].name=Fake",
                "attune.lti.registrations[0].issuer=" + PLATFORM.url(),
                "attune.lti.registrations[0].client-id=attune",
                "attune.lti.registrations[0].deployments=any",
                "attune.lti.registrations[0].authorization-endpoint=" + PLATFORM.url() + "/authorize",
                "attune.lti.registrations[0].token-endpoint=" + PLATFORM.url() + "/token",
                "attune.lti.registrations[0].jwks-uri=" + PLATFORM.url() + "/jwks");
    }

    @Test
    void two_nodes_that_need_the_same_columns_at_once_make_each_once() throws Exception {
        Ledgers ledgers = new Ledgers(jdbc, transactions, one, PLATFORM, REGISTRATION);
        Ledgers.Link link = ledgers.linkWithColumns();
        Placement placement = one.getBean(Placements.class).get(link.placement());
        try (ConfigurableApplicationContext two = secondNode();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<String>> addresses = new ArrayList<>();
            for (ConfigurableApplicationContext node : List.of(one, two)) {
                for (String area : AREAS) {
                    for (int n = 0; n < AT_ONCE; n++) {
                        addresses.add(threads.submit(() -> {
                            together.await();
                            return area + " " + address(node, placement, area);
                        }));
                    }
                }
            }
            together.countDown();

            Set<String> found = new HashSet<>();
            for (Future<String> address : addresses) {
                found.add(address.get());
            }
            assertThat(found).as("all agree on where each column is").hasSameSizeAs(AREAS);
        }
        assertThat(PLATFORM.made(Ledgers.MODULE + "." + placement.linkId()))
                .containsOnlyKeys(AREAS)
                .allSatisfy((area, made) -> assertThat(made).hasSize(1));
    }

    /** As a score that comes again when somebody else is searching. */
    private static URI address(ConfigurableApplicationContext node, Placement placement, String area)
            throws InterruptedException {
        Columns columns = node.getBean(Columns.class);
        LineItemId id = columns.of(placement, Optional.of(new KnowledgeAreaId(area)));
        while (true) {
            switch (node.getBean(Addresses.class).of(columns.get(id), placement)) {
                case Addresses.Address.Known(URI url) -> {
                    return url;
                }
                case Addresses.Address.AskAgain _ -> Thread.sleep(20);
                case Addresses.Address other -> throw new AssertionError(other.toString());
            }
        }
    }

    private ConfigurableApplicationContext secondNode() {
        List<String> settings = new ArrayList<>(
                registration().stream().map(setting -> "--" + setting).toList());
        settings.add("--server.port=0");
        settings.add("--attune.data=" + environment.getRequiredProperty("attune.data"));
        settings.add("--attune.public-url=" + environment.getRequiredProperty("attune.public-url"));
        settings.add("--attune.lti.config=" + folder);
        for (String name : List.of("url", "username", "password")) {
            settings.add(
                    "--spring.datasource." + name + "=" + environment.getProperty("spring.datasource." + name, ""));
        }
        return new SpringApplicationBuilder(AttuneApplication.class).run(settings.toArray(String[]::new));
    }
}
