package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.attune.testing.BrowserTest;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.api.Test;

@BrowserTest
class RefusedLaunchIT {

    @Test
    void a_login_of_an_unknown_platform_is_explained_and_nothing_of_it_is_repeated(Screen screen) {
        Page page = screen.page();
        Response refused = page.navigate(screen.product().tool()
                + "/lti/login?iss=https://unknown.example/%3Cb%3Ebold&login_hint=1&target_link_uri="
                + screen.product().tool() + "/");

        assertThat(refused.status()).isBetween(400, 499);
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main")).containsText(Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}"));
        assertThat(page.content()).doesNotContain("unknown.example", "<b>bold", "Exception", "org.attune");
    }

    @Test
    void a_token_that_was_changed_on_its_way_is_refused_inside_the_frame(Screen screen) {
        Page page = screen.page();
        page.route(screen.product().tool() + "/lti/launch", route -> {
            String form = route.request().postData();
            route.resume(
                    new Route.ResumeOptions().setPostData(form.replaceFirst("(id_token=[^&]{40})[^&]{4}", "$1AAAA")));
        });
        screen.openInFrame(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, screen.observation());

        assertThat(screen.tool().locator("main")).containsText(Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}"));
        assertThat(screen.tool().locator("body")).not().containsText("Exception");
    }
}
