package org.attune.lti.dynamic;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.attune.lti.PublicUrl;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.registration.StoredRegistrations;
import org.attune.lti.registration.StoredRegistrations.State;
import org.attune.lti.services.Answer;
import org.attune.lti.services.Failure;
import org.attune.lti.services.PlatformConfiguration;
import org.attune.lti.services.PlatformDoor;
import org.attune.lti.services.RegisteredClient;
import org.attune.lti.services.ToolConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that a platform opens for its administrator (Dynamic Registration 1.0, section 3.3). It says what would be agreed
 * on, and asks before it agrees. No platform is called for somebody without an invitation.
 */
@Controller
@RequestMapping("/lti/register")
class RegisterPage {

    private static final int LONGEST_NAME = 255;

    private final PlatformDoor platforms;
    private final Invitations invitations;
    private final Registrations registrations;
    private final StoredRegistrations stored;
    private final DynamicSettings settings;
    private final PublicUrl tool;
    private final InstantSource clock;

    RegisterPage(
            PlatformDoor platforms,
            Invitations invitations,
            Registrations registrations,
            StoredRegistrations stored,
            DynamicSettings settings,
            PublicUrl tool,
            InstantSource clock) {
        this.platforms = platforms;
        this.invitations = invitations;
        this.registrations = registrations;
        this.stored = stored;
        this.settings = settings;
        this.tool = tool;
        this.clock = clock;
    }

    /**
     * What the platform and the link brought along.
     *
     * @param invitation empty where registration is open
     */
    record Request(String openidConfiguration, String registrationToken, String invitation) {

        Optional<URI> address() {
            try {
                return Optional.of(URI.create(openidConfiguration)).filter(uri -> uri.getHost() != null);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "openid_configuration", defaultValue = "") String configuration,
            @RequestParam(name = "registration_token", defaultValue = "") String token,
            @RequestParam(name = Invitations.PARAMETER, defaultValue = "") String invitation) {
        Request request = new Request(configuration, token, invitation);
        if (configuration.isEmpty()) {
            return how(HttpStatus.OK);
        }
        return allowed(request).orElseGet(() -> switch (configuration(request)) {
            case Answer.Failed<PlatformConfiguration>(Failure failure) -> failed(failure);
            case Answer.Value<PlatformConfiguration>(PlatformConfiguration platform) -> asks(request, platform);
        });
    }

    @PostMapping
    ModelAndView register(
            @RequestParam(name = "openid_configuration") String configuration,
            @RequestParam(name = "registration_token", defaultValue = "") String token,
            @RequestParam(name = Invitations.PARAMETER, defaultValue = "") String invitation) {
        Request request = new Request(configuration, token, invitation);
        return allowed(request).orElseGet(() -> switch (configuration(request)) {
            case Answer.Failed<PlatformConfiguration>(Failure failure) -> failed(failure);
            case Answer.Value<PlatformConfiguration>(PlatformConfiguration platform) -> register(request, platform);
        });
    }

    private Optional<ModelAndView> allowed(Request request) {
        if (!invitations.holds(request.invitation())) {
            return Optional.of(page("uninvited", HttpStatus.FORBIDDEN));
        }
        return request.address().isPresent() ? Optional.empty() : Optional.of(how(HttpStatus.BAD_REQUEST));
    }

    private Answer<PlatformConfiguration> configuration(Request request) {
        return platforms.configuration(request.address().orElseThrow(), request.registrationToken());
    }

    private ModelAndView how(HttpStatus status) {
        return page("how", status)
                .addObject("login", tool.at("/lti/login"))
                .addObject("launch", tool.at("/lti/launch"))
                .addObject("jwks", tool.at("/lti/jwks"))
                .addObject("target", tool.at("/"))
                .addObject("canvas", tool.at("/lti/canvas.json"));
    }

    private ModelAndView asks(Request request, PlatformConfiguration platform) {
        ToolConfiguration wanted = platforms.wanted(platform);
        return page("asks", HttpStatus.OK)
                .addObject("request", request)
                .addObject("platform", platform)
                .addObject("choosing", wanted.messages().containsKey(ToolConfiguration.DEEP_LINKING))
                .addObject("grades", wanted.scopes().stream().anyMatch(scope -> scope.contains("lti-ags")))
                .addObject("roster", wanted.scopes().stream().anyMatch(scope -> scope.contains("lti-nrps")))
                .addObject(
                        "known",
                        registrations.all().stream()
                                .anyMatch(one -> one.issuer().equals(platform.issuer())));
    }

    /** The invitation is taken first: of two who press at once, one registers. */
    private ModelAndView register(Request request, PlatformConfiguration platform) {
        if (!invitations.use(request.invitation())) {
            return page("uninvited", HttpStatus.FORBIDDEN);
        }
        return switch (platforms.register(platform, request.registrationToken())) {
            case Answer.Failed<RegisteredClient>(Failure failure) -> {
                invitations.giveBack(request.invitation());
                yield failed(failure);
            }
            case Answer.Value<RegisteredClient>(RegisteredClient client) -> {
                stored.put(
                        registration(platform, client),
                        settings.approval() ? State.WAITING : State.ACTIVE,
                        clock.instant());
                registrations.reload();
                yield page("done", HttpStatus.OK)
                        .addObject("platform", platform)
                        .addObject("waits", settings.approval());
            }
        };
    }

    private static Registration registration(PlatformConfiguration platform, RegisteredClient client) {
        String host =
                Optional.ofNullable(URI.create(platform.issuer()).getHost()).orElse(platform.issuer());
        return new Registration(
                host.substring(0, Math.min(LONGEST_NAME, host.length())),
                platform.issuer(),
                client.clientId(),
                Set.of(),
                platform.authorizationEndpoint(),
                platform.tokenEndpoint(),
                platform.jwksUri(),
                platform.tokenAudience());
    }

    private static ModelAndView failed(Failure failure) {
        ModelAndView page = page("failed", HttpStatus.BAD_GATEWAY).addObject("cause", failure.cause());
        return switch (failure) {
            case Failure.RetryLater _ -> page;
            case Failure.Refused refused ->
                page.addObject("remedy", refused.remedy()).addObject("detail", refused.detail());
            case Failure.TokenRefused refused ->
                page.addObject("remedy", refused.remedy()).addObject("detail", refused.detail());
        };
    }

    private static ModelAndView page(String part, HttpStatus status) {
        ModelAndView page = new ModelAndView("lti/register");
        page.setStatus(status);
        return page.addObject("part", part);
    }
}
