package org.attune.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context of the tests a known address, a folder of its own and a registered {@link TestPlatform},
 * which is a bean.
 */
public final class WithTestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = Files.createTempDirectory("attune-test");
            int port = freePort();
            TestPlatform platform = TestPlatform.start("http://localhost:" + port, folder.resolve("lti-config"));
            platform.register();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test-platform",
                            Map.of(
                                    "server.port", port,
                                    "attune.public-url", platform.toolUrl(),
                                    "attune.data", folder.resolve("data").toString(),
                                    "attune.lti.config",
                                            folder.resolve("lti-config").toString())));
            context.getBeanFactory().registerSingleton("testPlatform", platform);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    platform.close();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address must be known before the application starts: platforms are told it, and it checks that they keep to it. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
