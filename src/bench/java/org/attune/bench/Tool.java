package org.attune.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tool, started from a jar in a process of its own on a port of its own. */
final class Tool implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of the generations of the serial collector, or of the whole heap of another. */
    private static final Pattern HEAP_USED = Pattern.compile("(?:generation|heap|DefNew|Tenured) .*?used (\\d+)K");

    private final Process process;
    private final URI address;
    private final Duration startUp;

    private Tool(Process process, URI address, Duration startUp) {
        this.process = process;
        this.address = address;
        this.startUp = startUp;
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param folder where the jar's process begins; {@code content} and {@code seeds} are found there
     * @param command the program and its arguments
     * @param environment besides the port, what the tool is told
     */
    static Tool start(Path folder, List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        URI address = URI.create("http://localhost:" + port);
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("ATTUNE_PUBLIC_URL", address.toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // also when the benchmark is broken off
        Browser browser = new Browser();
        while (true) {
            Duration sofar = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || sofar.compareTo(PATIENCE) > 0) {
                process.destroyForcibly();
                throw new IllegalStateException("The tool did not start; see " + log);
            }
            try {
                if (browser.get(address.resolve("/actuator/health/readiness")).status() == 200) {
                    return new Tool(process, address, Duration.ofNanos(System.nanoTime() - began));
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(10);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /** From the start of the process to the first "ready". */
    Duration startUp() {
        return startUp;
    }

    /** What the heap holds right after a full collection, as {@code jcmd} tells it. */
    double liveHeapMegabytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("GC.heap_info")
                        .lines()
                        .map(HEAP_USED::matcher)
                        .filter(Matcher::find)
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024.0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command).start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    Proc process() {
        return new Proc(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly()).join();
    }
}
