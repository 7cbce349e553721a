package org.attune.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** One Chromium for all browser tests of a run. It refuses cookies of third parties, as browsers now do. */
final class SharedChromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private SharedChromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static SharedChromium launch() {
        Playwright playwright = Chromium.playwright();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.EXECUTABLE.orElseThrow())
                        .setArgs(Chromium.ARGUMENTS));
        PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE_MILLIS);
        return new SharedChromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
