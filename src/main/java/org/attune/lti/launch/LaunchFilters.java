package org.attune.lti.launch;

import jakarta.servlet.Filter;
import org.attune.lti.PublicUrl;
import org.attune.lti.login.BrowserCookie;
import org.attune.lti.refusal.RefusalPage;
import org.springframework.stereotype.Component;

/** The filter that answers {@code /lti/launch}, for the chain of security. It is no bean: a bean would run for all. */
@Component
public final class LaunchFilters {

    private final Filter launch;

    LaunchFilters(
            LaunchVerification verification,
            BrowserCookie browser,
            PublicUrl publicUrl,
            VisitCookie visits,
            LaunchPages pages,
            RefusalPage refusals) {
        launch = new LaunchFilter(verification, browser, publicUrl, visits, pages, refusals);
    }

    public Filter launch() {
        return launch;
    }
}
