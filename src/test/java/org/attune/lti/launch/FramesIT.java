package org.attune.lti.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.attune.testing.ApplicationTest;
import org.attune.testing.Chromium;
import org.attune.testing.Chromium.Cookies;
import org.attune.testing.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Launches into the frame of a course on another site, in a real browser. */
@ApplicationTest
@DisabledIfSystemProperty(
        named = "attune.test.database",
        matches = "mysql|mariadb",
        disabledReason = "browsers do not see the database")
class FramesIT {

    private static final Pattern BY_COOKIE = Pattern.compile(".*/at/[A-Za-z0-9_-]{22}(/.*)?");
    private static final Pattern BY_ADDRESS = Pattern.compile(".*/at/[A-Za-z0-9_-]{22}~[A-Za-z0-9_-]{43}(/.*)?");

    @Autowired
    TestPlatform platform;

    private Page open(Chromium chromium, Optional<String> storageFrame) {
        Page page = chromium.page();
        page.navigate(platform.coursePage(asLearner("Ana"), link("42"), storageFrame));
        return page;
    }

    private static FrameLocator tool(Page page) {
        return page.frameLocator("[name=tool]");
    }

    /**
     * The address at which the frame has arrived, as the document in it knows it: of a frame that has been on two sites the
     * browser's driver is now and then told late.
     */
    private String arrived(Page page, Pattern address) {
        AtomicReference<String> at = new AtomicReference<>("");
        try {
            page.waitForCondition(() -> {
                at.set(loaded(page));
                return address.matcher(at.get()).matches();
            });
        } catch (TimeoutError e) {
            throw new AssertionError("Not there; the frame is at " + at, e);
        }
        return Objects.requireNonNull(at.get());
    }

    private static String loaded(Page page) {
        try {
            return String.valueOf(tool(page)
                    .locator("html")
                    .evaluate(
                            "() => document.readyState === 'complete' ? location.href : ''",
                            "",
                            new Locator.EvaluateOptions().setTimeout(2000)));
        } catch (PlaywrightException onItsWay) {
            return "";
        }
    }

    private void assertIsThere(Page page, Pattern address) {
        String visit = URI.create(arrived(page, address)).getPath().replaceAll("(/at/[^/]+).*", "$1");
        tool(page).locator("html").evaluate("(it, to) => location.assign(to)", platform.toolUrl() + visit + "/echo");
        assertThat(tool(page).locator("p").first()).hasText(visit.substring(4, 26));
    }

    @Test
    void where_cookies_of_other_sites_are_blocked_a_launch_works_by_partitioned_ones() {
        try (Chromium chromium = Chromium.start(Cookies.NO_THIRD_PARTY)) {
            assertIsThere(open(chromium, Optional.empty()), BY_COOKIE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_parent", "storage"})
    void where_all_cookies_are_blocked_a_launch_works_by_the_storage_of_the_platform(String frame) {
        try (Chromium chromium = Chromium.start(Cookies.NONE)) {
            assertIsThere(open(chromium, Optional.of(frame)), BY_ADDRESS);
        }
    }

    @Test
    void where_the_platform_does_not_keep_what_it_offered_to_a_window_of_its_own_is_offered() {
        try (Chromium chromium = Chromium.start(Cookies.NONE)) {
            Page page = open(chromium, Optional.of("no-such-frame"));
            assertThat(tool(page).locator("h1:visible"))
                    .hasText(
                            "Open it in a window of its own",
                            new LocatorAssertions.HasTextOptions().setTimeout(25_000));
        }
    }

    @Test
    void where_cookies_are_blocked_and_nothing_else_is_offered_a_window_of_its_own_is() {
        try (Chromium chromium = Chromium.start(Cookies.NONE)) {
            Page page = open(chromium, Optional.empty());
            var button = tool(page).locator("a.primary");
            assertThat(button).hasText("Open in a new window");
            Page window = page.waitForPopup(button::click);
            assertThat(window.locator("h1")).hasText("Your browser refuses our cookies");
        }
    }

    @Test
    void an_address_with_authority_does_not_work_in_a_tab_of_its_own() {
        try (Chromium chromium = Chromium.start(Cookies.NONE)) {
            Page page = open(chromium, Optional.of("_parent"));
            String address = arrived(page, BY_ADDRESS);
            Page pasted = chromium.page();
            pasted.navigate(address);
            assertThat(pasted.locator("h1")).hasText("This address belongs to another visit");
            assertThat(pasted.url()).contains("~");
        }
    }
}
