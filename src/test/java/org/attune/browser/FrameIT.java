package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.attune.testing.BrowserTest;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

/** In the LMS's frame, which is as high as our page: it is the LMS's page that scrolls. */
@BrowserTest
class FrameIT {

    @Test
    void the_next_page_is_seen_from_its_top(Screen screen) {
        Page page = screen.page();
        screen.openInFrame(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());
        FrameLocator tool = Screen.tool(page);
        tool.locator(".panel.next a.primary").click();
        assertThat(tool.locator("main .progress").first()).containsText("Page 1");
        assertThat(tool.locator("h1")).isInViewport();
        tool.locator("main form button.primary").click();

        assertThat(tool.locator("main .progress").first()).containsText("Page 2");
        assertThat(tool.locator("h1")).isInViewport();
    }

    @Test
    void the_part_that_an_address_names_is_seen(Screen screen) {
        Page page = screen.page();
        screen.openInFrame(page, SandboxLms.TEACHER, SandboxLms.COURSE, screen.observation());
        FrameLocator tool = Screen.tool(page);
        tool.locator("nav.sections").getByText("Class").click();
        tool.getByText("What the modules cover").click();
        tool.locator("a[href$='/mentor#RE']").click();
        assertThat(tool.locator("#RE-title")).isInViewport();

        tool.locator("nav .expertise a[href='#TH']").click();
        assertThat(tool.locator("#TH-title")).isInViewport();
    }
}
