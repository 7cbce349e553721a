package org.attune.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.attune.AttuneApplication;

/** The tool in a process of its own, so that a test can kill it as the kernel would, and start it again where it was. */
public final class ToolProcess implements AutoCloseable {

    /** So that a test waits for no score longer than it must. A score that was on its way at a kill waits its lease out. */
    public static final Map<String, String> IMPATIENT = Map.of(
            "attune.passback.every", "200ms",
            "attune.passback.backoff", "200ms",
            "attune.passback.longest-backoff", "2s",
            "attune.passback.longest-hold", "1s",
            "attune.passback.lease", "5s");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final URI address;
    private final Path folder;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private Process process;

    /**
     * Starts it on what {@code attune.test.database} names: H2 then is a file in {@code folder}, for memory would die with it.
     *
     * @param address its public address, with a free port of this machine
     * @param lms the one platform that it knows
     * @param properties settings besides
     */
    public static ToolProcess start(URI address, Path folder, SandboxLms lms, Map<String, String> properties)
            throws IOException {
        return new ToolProcess(address, folder, lms, properties);
    }

    private ToolProcess(URI address, Path folder, SandboxLms lms, Map<String, String> more) throws IOException {
        this.address = address;
        this.folder = folder;
        Path platforms = Files.createDirectories(folder.resolve("lti-config/platforms"));
        Files.writeString(platforms.resolve("sandbox.yaml"), """
                name: Sandbox
                issuer: %1$s
                client-id: attune-sandbox
                deployments: any
                authorization-endpoint: %1$s/lti/authorize
                token-endpoint: %1$s/lti/token
                jwks-uri: %1$s/lti/jwks
                """.formatted(lms.address()));
        TestDatabase database = database(folder);
        properties.put("server.port", Integer.toString(address.getPort()));
        properties.put("attune.public-url", address.toString());
        properties.put("attune.data", folder.resolve("data").toString());
        properties.put("attune.lti.config", folder.resolve("lti-config").toString());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.putAll(more);
        process = begin();
    }

    private static TestDatabase database(Path folder) {
        TestDatabase database = TestDatabase.create();
        return database.url().startsWith("jdbc:h2:mem:")
                ? new TestDatabase(
                        "jdbc:h2:file:%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;WRITE_DELAY=0"
                                .formatted(folder.resolve("data/attune")),
                        database.user(),
                        database.password())
                : database;
    }

    public static int freePort() {
        return Product.freePort();
    }

    public URI at(String path) {
        return address.resolve(path);
    }

    /** As {@code kill -9}: nothing is said, nothing is finished. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void startAgain() {
        process = begin();
    }

    private Process begin() {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Duser.timezone=UTC",
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                AttuneApplication.class.getName()));
        properties.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("tool.log").toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            Process begun = builder.start();
            awaitReady(begun);
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process begun) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!begun.isAlive() || System.nanoTime() > end) {
                begun.destroyForcibly();
                throw new AssertionError("The tool did not start:\n" + Files.readString(folder.resolve("tool.log")));
            }
        }
    }

    private boolean ready() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            TimeUnit.MILLISECONDS.sleep(50);
            return http.send(
                                    HttpRequest.newBuilder(at("/actuator/health/readiness"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** What it has written to its log so far. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("tool.log"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
