package org.attune.lti.login;

import jakarta.servlet.Filter;
import org.attune.lti.PublicUrl;
import org.attune.lti.refusal.RefusalPage;
import org.attune.lti.registration.Registrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/** The filters that answer {@code /lti/login}, for the chain of security. They are no beans: a bean would run for all. */
@Component
public final class LoginFilters {

    private final Filter check;
    private final Filter redirect;

    LoginFilters(
            Registrations registrations,
            PublicUrl publicUrl,
            BrowserCookie cookie,
            RefusalPage refusals,
            LoginResolver resolver,
            LaunchStates states) {
        check = new LoginFilter(registrations, publicUrl, cookie, refusals);
        OAuth2AuthorizationRequestRedirectFilter filter = new OAuth2AuthorizationRequestRedirectFilter(resolver);
        filter.setAuthorizationRequestRepository(new RememberedLogins(states));
        filter.setAuthorizationRedirectStrategy(LoginPages.toThePlatform());
        filter.setAuthenticationFailureHandler(refusals);
        redirect = filter;
    }

    public Filter check() {
        return check;
    }

    /** Runs after {@link #check}. */
    public Filter redirect() {
        return redirect;
    }
}
