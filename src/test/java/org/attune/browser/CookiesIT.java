package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.attune.testing.BrowserTest;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** The tool's frame is on another site than the LMS, and browsers refuse cookies of third parties there. */
@BrowserTest
class CookiesIT {

    @Test
    void this_browser_refuses_cookies_of_third_parties_and_the_frame_works_all_the_same(Screen screen) {
        Page page = screen.page();
        page.navigate(screen.product().tool() + "/");
        page.evaluate("document.cookie = 'canary=1; Path=/; Secure; SameSite=None'");
        List<Request> toTool = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().startsWith(screen.product().tool() + "/")) {
                toTool.add(request);
            }
        });

        page.navigate(screen.product().tool() + "/");
        assertThat(toTool.getFirst().allHeaders().get("cookie"))
                .as("first party")
                .contains("canary");
        toTool.clear();
        screen.openInFrame(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        assertThat(screen.tool().locator("h1")).hasText("Observation and listening");

        assertThat(toTool.stream()
                        .filter(request -> !request.frame().equals(page.mainFrame()))
                        .map(request ->
                                request.url() + " with " + request.allHeaders().getOrDefault("cookie", "no cookies")))
                .as("third party")
                .isNotEmpty()
                .noneMatch(request -> request.contains("canary"));
    }
}
