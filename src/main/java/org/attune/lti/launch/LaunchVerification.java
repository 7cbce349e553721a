package org.attune.lti.launch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.attune.lti.Launch;
import org.attune.lti.LaunchId;
import org.attune.lti.PublicUrl;
import org.attune.lti.launch.PresentedLaunch.Answer;
import org.attune.lti.launch.PresentedLaunch.Content;
import org.attune.lti.login.Binding;
import org.attune.lti.login.LaunchState;
import org.attune.lti.login.LaunchStates;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.attune.lti.registration.Registration;
import org.attune.lti.registration.Registrations;
import org.attune.lti.secret.Tokens;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Believes a launch, or does not. Whatever the outcome, its state is used up: by the transaction that stores the launch, or
 * at once when it is refused.
 */
@Component
class LaunchVerification implements AuthenticationManager {

    private final LaunchStates states;
    private final Registrations registrations;
    private final IdTokens idTokens;
    private final AcceptedLaunches accepted;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    LaunchVerification(
            LaunchStates states,
            Registrations registrations,
            IdTokens idTokens,
            AcceptedLaunches accepted,
            PublicUrl publicUrl,
            InstantSource clock) {
        this.states = states;
        this.registrations = registrations;
        this.idTokens = idTokens;
        this.accepted = accepted;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        Content presented = ((PresentedLaunch) authentication).content();
        Optional<LaunchState> found = states.find(presented.state());
        if (presented.answer() instanceof Answer.Failure error) {
            found.ifPresent(states::use);
            throw refused(error);
        }
        LaunchState state = found.orElseThrow(
                () -> new LaunchRefused(Refusal.STATE_UNKNOWN, "no such state, or it was used before"));
        if (state.binding() instanceof Binding.ByStorage storage
                && presented.stored().isEmpty()) {
            throw new StoredValueNeeded(storage, presented);
        }
        try {
            return verify(presented, state);
        } catch (RuntimeException e) {
            states.use(state);
            throw e;
        }
    }

    private AcceptedLaunch verify(Content presented, LaunchState state) {
        Instant now = clock.instant();
        if (!state.expiresAt().isAfter(now)) {
            throw new LaunchRefused(Refusal.STATE_EXPIRED, "the state expired at " + state.expiresAt());
        }
        checkBrowser(presented, state.binding());
        Registration platform = registrations
                .find(state.registration())
                .orElseThrow(() -> new LaunchRefused(
                        Refusal.PLATFORM_UNKNOWN, "registration %s was removed".formatted(state.registration())));
        Launch launch = switch (presented.answer()) {
            case Answer.IdToken(String token) ->
                new LaunchMessage(idTokens.verify(token, platform, state.nonce(), now), platform)
                        .read(new LaunchId(Tokens.name()), state.target(), publicUrl);
            case Answer.Failure error -> throw refused(error);
        };
        return accepted.accept(launch, state, now);
    }

    private static void checkBrowser(Content presented, Binding binding) {
        switch (binding) {
            case Binding.ByCookie(String hash) -> {
                if (presented
                        .cookie()
                        .filter(cookie -> Tokens.matches(cookie, hash))
                        .isEmpty()) {
                    throw new LaunchRefused(
                            Refusal.OTHER_BROWSER, presented.cookie().isPresent() ? "another cookie" : "no cookie");
                }
            }
            case Binding.ByStorage(String hash, String frame) -> {
                if (presented
                        .stored()
                        .filter(value -> Tokens.matches(value, hash))
                        .isEmpty()) {
                    throw new LaunchRefused(Refusal.STORAGE_FAILED, "another value came back from " + frame);
                }
            }
        }
    }

    private static LaunchRefused refused(Answer.Failure error) {
        Refusal refusal = switch (error.code()) {
            case "login_required", "interaction_required", "account_selection_required" -> Refusal.LOGIN_REQUIRED;
            case "access_denied", "unauthorized_client", "consent_required" -> Refusal.ACCESS_DENIED;
            default -> Refusal.PLATFORM_ERROR;
        };
        return new LaunchRefused(refusal, "error=%s error_description=%s".formatted(error.code(), error.description()));
    }
}
