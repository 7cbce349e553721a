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

    private final Playwright playwright;
    private final BrowserContext context;

    private Chromium(Playwright playwright, BrowserContext context) {
        this.playwright = playwright;
        this.context = context;
    }

    public static Chromium start(Cookies cookies) {
        Optional<Path> executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(executable.isPresent(), "Chromium is not installed");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Path profile = Files.createTempDirectory("attune-chromium");
            Files.writeString(
                    Files.createDirectories(profile.resolve("Default")).resolve("Preferences"), cookies.preferences);
            BrowserContext context = playwright
                    .chromium()
                    .launchPersistentContext(
                            profile,
                            new BrowserType.LaunchPersistentContextOptions()
                                    .setExecutablePath(executable.get())
                                    .setHeadless(true)
                                    .setArgs(List.of("--no-sandbox", "--test-third-party-cookie-phaseout")));
            context.setDefaultTimeout(20_000);
            return new Chromium(playwright, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
