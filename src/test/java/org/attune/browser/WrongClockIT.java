package org.attune.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.attune.testing.BrowserTest;
import org.attune.testing.QuizTaker;
import org.attune.testing.SandboxLearner;
import org.attune.testing.SandboxLms;
import org.attune.testing.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of an attempt goes by the server's time, whatever the device believes. */
@BrowserTest
class WrongClockIT {

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "PT-3H"})
    void a_device_whose_clock_is_wrong_shows_the_right_time_left_and_submits_nothing(String wrongBy, Screen screen) {
        String activity = screen.lms()
                .addActivity(
                        SandboxLms.COURSE,
                        "Timed " + wrongBy,
                        screen.product().tool() + "/modules/observation-listening");
        SandboxLearner teacher = SandboxLearner.launch(screen.lms(), SandboxLms.COURSE, activity, SandboxLms.TEACHER);
        Map<String, String> settings = new HashMap<>(Map.of("points", "100", "attempts", "3", "counting", "BEST"));
        settings.put("minutes", "30");
        teacher.visit().post("/settings", settings);
        Page page = screen.page();
        page.addInitScript("""
                const by = %d
                const Real = Date
                Date = class extends Real {
                  constructor(...given) {
                    super(...(given.length === 0 ? [Real.now() + by] : given))
                  }
                  static now() {
                    return Real.now() + by
                  }
                }
                """.formatted(Duration.parse(wrongBy).toMillis()));
        screen.openInWindow(page, screen.lms().enrol(SandboxLms.COURSE), SandboxLms.COURSE, activity);
        screen.goTo(page, "/quiz");
        new QuizTaker(page.locator("body")).start();

        assertThat(page.locator("#clock .left")).hasText(Pattern.compile("^(29|30) min left$"));
        page.locator("input[name=option]").first().check();
        assertThat(page.locator("#saving")).hasText("Saved");
        assertThat(page.locator("#said")).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and go on"))
                .click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("^Question 2 of"));
    }
}
