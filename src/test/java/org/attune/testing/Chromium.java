package org.attune.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser with an empty profile: Debian's Chromium. Where there is none, the test that asks for it is skipped. */
public final class Chromium implements AutoCloseable {

    /** How the browser deals with cookies. */
    public enum Cookies {
        /** As browsers do more and more: none of another site, except partitioned ones. */
        NO_THIRD_PARTY("{\"profile\":{\"cookie_controls_mode\":1}}"),
        /** As some people set it: none at all, of nobody. */
        NONE("{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}");

        private final String preferences;

        Cookies(String preferences) {
            this.preferences = preferences;
        }
    }

    static final Optional<Path> EXECUTABLE = Stream.of(
                    Optional.ofNullable(System.getenv("ATTUNE_CHROMIUM")).orElse("/usr/bin/chromium"),
                    "/usr/bin/chromium-browser")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    static final String WHY_NOT =
            "No Chromium here: install Debian's (apt-get install chromium), or say in ATTUNE_CHROMIUM where one is";

    /** It blocks cookies of third parties and asks nobody on the network for anything. */
    static final List<String> ARGUMENTS = List.of(
            "--test-third-party-cookie-phaseout",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final BrowserContext context;

    private Chromium(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
    }

    public static Chromium start(Cookies cookies) {
        Assumptions.assumeTrue(EXECUTABLE.isPresent(), WHY_NOT);
        Playwright playwright = playwright();
        try {
            Path profile = Files.createTempDirectory("attune-chromium");
            Files.writeString(
                    Files.createDirectories(profile.resolve("Default")).resolve("Preferences"), cookies.preferences);
            BrowserContext context = playwright
                    .chromium()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(EXECUTABLE.get())
                                    .setHeadless(true)
                                    .setArgs(ARGUMENTS));
            context.setDefaultTimeout(20_000);
            return new Chromium(playwright, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public BrowserContext context() {
        return context;
    }

    public Page page() {
        return context.newPage();
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
