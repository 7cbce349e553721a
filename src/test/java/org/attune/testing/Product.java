package org.attune.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attune.AttuneApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The tool with the sandbox beside it, as {@code ./mvnw spring-boot:run} starts them, on free ports and a fresh database. To
 * a browser, {@code localhost} and {@code 127.0.0.1} are two sites.
 */
public final class Product implements AutoCloseable {

    private final String tool;
    private final SandboxLms lms;
    private final ConfigurableApplicationContext context;

    private Product(String tool, SandboxLms lms, ConfigurableApplicationContext context) {
        this.tool = tool;
        this.lms = lms;
        this.context = context;
    }

    static Product start() {
        PseudoArabic.write();
        int toolPort = freePort();
        int lmsPort = freePort();
        String tool = "http://localhost:" + toolPort;
        String lms = "http://127.0.0.1:" + lmsPort;
        TestDatabase database = TestDatabase.create();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(AttuneApplication.class)
                .profiles("sandbox")
                .run(
                        "--server.port=" + toolPort,
                        "--attune.public-url=" + tool,
                        "--attune.sandbox.port=" + lmsPort,
                        "--attune.sandbox.public-url=" + lms,
                        "--attune.data=" + folder(),
                        "--attune.content=" + content(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        return new Product(tool, new SandboxLms(lms), context);
    }

    /** The tool's address, without a slash at the end. */
    public String tool() {
        return tool;
    }

    public SandboxLms lms() {
        return lms;
    }

    /** Of what only the console would show. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** All that ships, and the module of the tests beside it, where every kind of item is asked. */
    private static Path content() {
        Path folder = folder();
        for (Path shelf : List.of(Path.of("content"), Path.of("src/test/content"))) {
            try (Stream<Path> modules = Files.list(shelf)) {
                for (Path module : modules.filter(Files::isDirectory).toList()) {
                    Files.createSymbolicLink(folder.resolve(module.getFileName()), module.toAbsolutePath());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("attune-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
