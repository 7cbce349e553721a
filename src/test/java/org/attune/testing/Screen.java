package org.attune.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's browser in a test: no cookies at first, 1280 by 900 pixels. */
public final class Screen implements AutoCloseable {

    /** How long the browser is waited for; much, for machines that do other things besides. */
    static final int PATIENCE_MILLIS = 20_000;

    private final Product product;
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Page page;

    Screen(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
        this.page = open(new Browser.NewContextOptions());
    }

    public Product product() {
        return product;
    }

    public SandboxLms lms() {
        return product.lms();
    }

    /** The page that is open from the start. */
    public Page page() {
        return page;
    }

    /** The tool within the LMS's page. */
    public FrameLocator tool() {
        return tool(page);
    }

    public static FrameLocator tool(Page page) {
        return page.frameLocator("iframe");
    }

    /** A new tab of the same browser. */
    public Page newTab() {
        return page.context().newPage();
    }

    /** A browser of somebody else's, with no cookies in it. */
    public Page someoneElse() {
        return open(new Browser.NewContextOptions());
    }

    /** A browser of its own where scripts are switched off. */
    public Page withoutScripts() {
        return open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A browser of its own on a telephone. */
    public Page telephone() {
        return open(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    /** The seeded activity that opens the module on observation and listening. */
    public String observation() {
        return lms().activity(SandboxLms.COURSE, "Observation and listening");
    }

    /** Opens an activity inside the LMS, in its frame. */
    public void openInFrame(Page where, String person, String course, String activity) {
        where.navigate(lms().as(person, course, "/activities/" + activity));
    }

    /** Opens an activity in a window of the tool's own. */
    public void openInWindow(Page where, String person, String course, String activity) {
        where.navigate(lms().as(person, course, "/activities/" + activity + "/launch?in=window"));
        where.waitForURL(address -> address.startsWith(product.tool() + "/at/"));
    }

    /** Goes to another page of the visit that a window of the tool's own is at, such as {@code /quiz}. */
    public Response goTo(Page where, String path) {
        return where.navigate(where.url().replaceFirst("(/at/[^/]+).*", "$1" + path));
    }

    private Page open(Browser.NewContextOptions options) {
        if (options.viewportSize == null) {
            options.setViewportSize(1280, 900);
        }
        BrowserContext context =
                browser.newContext(options.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        context.onRequest(request -> {
            URI address = URI.create(request.url());
            if (address.getHost() != null && !ours(request.url())) {
                strangers.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context.newPage();
    }

    private boolean ours(String address) {
        return address.startsWith(product.tool() + "/") || address.startsWith(lms().address() + "/");
    }

    void picture(String name) {
        for (BrowserContext context : contexts) {
            for (Page open : context.pages()) {
                open.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target/browser",
                                name.replaceAll("\\W+", "_") + "-" + contexts.indexOf(context) + "-"
                                        + context.pages().indexOf(open) + ".png")));
            }
        }
    }

    /** What holds of every page, whatever the test was about. */
    void nothingUntoward() {
        assertThat(strangers).as("requests to other hosts").isEmpty();
        assertThat(complaints)
                .as("errors of scripts and of the Content-Security-Policy")
                .isEmpty();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
