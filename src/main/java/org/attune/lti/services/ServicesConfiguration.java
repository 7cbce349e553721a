package org.attune.lti.services;

import java.time.InstantSource;
import org.attune.lti.PublicUrl;
import org.attune.lti.keys.SigningKeys;
import org.attune.lti.registration.Registrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Puts the services together; tests do the same around a platform of their own. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    @Bean
    PlatformHttp platformHttp(RestClient.Builder builder, ServicesSettings settings) {
        return new PlatformHttp(builder, settings);
    }

    @Bean
    PlatformDoor platformDoor(PlatformHttp http, PublicUrl tool) {
        return new PlatformDoor(http, tool);
    }

    @Bean
    TokenEndpoint tokenEndpoint(PlatformHttp http, SigningKeys keys, ServicesSettings settings, InstantSource clock) {
        return new TokenEndpoint(http, new Assertions(keys, clock), settings, clock);
    }

    @Bean
    PlatformCheck platformCheck(PlatformHttp http, TokenEndpoint endpoint, InstantSource clock) {
        return new PlatformCheck(http, endpoint, clock);
    }

    @Bean
    Services ltiServices(Registrations registrations, TokenEndpoint endpoint, PlatformHttp http, InstantSource clock) {
        return new Services(registrations::find, new AccessTokens(endpoint::ask, clock), http);
    }

    @Bean
    Pages ltiPages(Services services, ServicesSettings settings, InstantSource clock) {
        return new Pages(services, settings, clock);
    }

    @Bean
    Scores scores(Services services, ServicesSettings settings, InstantSource clock) {
        return new Scores(services, settings, clock);
    }

    @Bean
    LineItems lineItems(Services services, Pages pages, ServicesSettings settings, InstantSource clock) {
        return new LineItems(services, pages, settings, clock);
    }

    @Bean
    Results results(Pages pages) {
        return new Results(pages);
    }

    @Bean
    NoticeHandlers noticeHandlers(Services services, ServicesSettings settings, InstantSource clock) {
        return new NoticeHandlers(services, settings, clock);
    }

    @Bean
    Roster roster(Pages pages) {
        return new Roster(pages);
    }

    @Bean
    ContextCheck contextCheck(LineItems lineItems, Roster roster) {
        return new ContextCheck(lineItems, roster);
    }
}
