package org.attune.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.attune.browser.AccessibilityIT;
import org.attune.testing.BrowserTest;
import org.attune.testing.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrators' pages in a browser. */
@BrowserTest
class AdminPagesIT {

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void no_page_of_an_administrator_has_a_barrier(int width, Screen screen) {
        Page page = screen.page();
        page.setViewportSize(width, 844);
        String tool = screen.product().tool();
        page.navigate(tool + "/admin/enter");
        AccessibilityIT.check(page, "how to sign in");
        page.navigate(tool + "/admin/enter?link="
                + screen.product().bean(Passes.class).link());
        AccessibilityIT.check(page, "a link to sign in");
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Administer Attune");
        AccessibilityIT.check(page, "the front page");
        page.locator("main a[href*='/admin/platforms/']").first().click();
        AccessibilityIT.check(page, "a platform");
        page.locator("form[action$='/check'] button").first().click();
        AccessibilityIT.check(page, "a test of a platform");
        page.navigate(tool + "/admin/platforms/new");
        AccessibilityIT.check(page, "which LMS to add");
        page.navigate(tool + "/admin/platforms/new/moodle");
        AccessibilityIT.check(page, "adding a platform");
        page.locator("main form button.primary").click();
        AccessibilityIT.check(page, "adding a platform, with mistakes");
        page.navigate(tool + "/lti/register");
        AccessibilityIT.check(page, "how to register");
    }
}
