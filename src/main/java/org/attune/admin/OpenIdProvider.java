package org.attune.admin;

import org.attune.lti.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The institution's provider. It is asked for its configuration when somebody signs in first, so that the tool starts without it. */
final class OpenIdProvider implements ClientRegistrationRepository {

    static final String ID = "institution";
    static final String RETURN = "/admin/signed-in";

    private final OpenIdSettings settings;
    private final PublicUrl tool;
    private volatile @Nullable ClientRegistration known;

    OpenIdProvider(OpenIdSettings settings, PublicUrl tool) {
        this.settings = settings;
        this.tool = tool;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** @throws RuntimeException when the provider does not answer, or with the configuration of another */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri(tool.at(RETURN).toString())
                    .scope("openid", "profile", "email")
                    .build();
            known = registration;
        }
        return registration;
    }
}
