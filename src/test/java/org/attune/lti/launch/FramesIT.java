package org.attune.lti.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.testing.TestLink.link;
import static org.attune.testing.TestPerson.asLearner;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** Whatever the browser was answered, in order. */
    private final List<String> answered = new CopyOnWriteArrayList<>();

    private Page open(Chromium chromium, Optional<String> storageFrame) {
        Page page = chromium.page();
        page.onResponse(response -> answered.add(response.url()));
        page.navigate(platform.coursePage(asLearner("Ana"), link("42"), storageFrame));
        return page;
    }

    private Frame tool(Page page) {
        return page.frame("tool");
    }

    /**
     * The address at which the frame has arrived. What was answered is looked at beside the frame's own address, because that
     * is now and then told late of a frame that has been on two sites.
     */
    private String arrived(Page page, Pattern address) {
        try {
            page.waitForCondition(() -> last(page, address).isPresent());
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "Not there; the frame is at %s, answered was %s"
                            .formatted(tool(page).url(), answered),
                    e);
        }
        return last(page, address).orElseThrow();
    }

    private Optional<String> last(Page page, Pattern address) {
        return Stream.concat(answered.stream(), Stream.of(tool(page).url()))
                .filter(url -> address.matcher(url).matches())
                .reduce((first, second) -> second);
    }

    private void assertIsThere(Page page, Pattern address) {
        String visit = URI.create(arrived(page, address)).getPath().replaceAll("(/at/[^/]+).*", "$1");
        tool(page).navigate(platform.toolUrl() + visit + "/echo");
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
            assertThat(page.frameLocator("[name=tool]").locator("h1:visible"))
                    .hasText(
                            "Open it in a window of its own",
                            new LocatorAssertions.HasTextOptions().setTimeout(25_000));
        }
    }

    @Test
    void where_cookies_are_blocked_and_nothing_else_is_offered_a_window_of_its_own_is() {
        try (Chromium chromium = Chromium.start(Cookies.NONE)) {
            Page page = open(chromium, Optional.empty());
            var button = page.frameLocator("[name=tool]").locator("a.primary");
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
