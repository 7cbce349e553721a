package org.attune.lti.registration;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attune.yaml.Problems;
import org.attune.yaml.StrictYaml;
import org.attune.yaml.YamlMap;

/** Reads one registration; everything that is wrong with it is told, and then there is none. */
final class RegistrationReader {

    private static final String ANY = "any";
    private static final URI NOWHERE = URI.create("https://invalid");

    private RegistrationReader() {}

    static Optional<Registration> read(Path file, Problems problems) {
        return StrictYaml.read(file, problems, RegistrationReader::read);
    }

    private static Registration read(YamlMap yaml) {
        String name = yaml.text("name");
        String issuer = yaml.text("issuer");
        String clientId = yaml.text("client-id");
        Set<String> deployments = deployments(yaml);
        URI authorization = endpoint(yaml, "authorization-endpoint");
        URI token = endpoint(yaml, "token-endpoint");
        URI jwks = endpoint(yaml, "jwks-uri");
        String audience = yaml.optionalText("token-audience").orElse(token.toString());
        yaml.done();
        return new Registration(name, issuer, clientId, deployments, authorization, token, jwks, audience);
    }

    private static Set<String> deployments(YamlMap yaml) {
        if (yaml.isText("deployments")) {
            if (!ANY.equals(yaml.text("deployments"))) {
                yaml.problem("deployments", "'deployments' must be a list of deployment ids, or the word any");
            }
            return Set.of();
        }
        List<String> listed = yaml.texts("deployments");
        if (listed.isEmpty() && yaml.has("deployments")) {
            yaml.problem("deployments", "'deployments' lists none: write the word any if all may launch");
        }
        return new LinkedHashSet<>(listed);
    }

    private static URI endpoint(YamlMap yaml, String field) {
        return yaml.parsed(field, RegistrationReader::endpoint).orElse(NOWHERE);
    }

    static Optional<Registration> read(RegistrationSettings.Inline inline, Path name, Problems problems) {
        try {
            URI token = endpoint(inline.tokenEndpoint());
            return Optional.of(new Registration(
                    inline.name(),
                    inline.issuer(),
                    inline.clientId(),
                    inline.deployments().equals(List.of(ANY)) ? Set.of() : Set.copyOf(inline.deployments()),
                    endpoint(inline.authorizationEndpoint()),
                    token,
                    endpoint(inline.jwksUri()),
                    inline.tokenAudience().orElse(token.toString())));
        } catch (IllegalArgumentException e) {
            problems.add(name, 0, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static URI endpoint(String text) {
        PlatformAddress.fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException("%s, not '%s'".formatted(inEnglish(fault), text));
        });
        return URI.create(text);
    }

    private static String inEnglish(PlatformAddress.Fault fault) {
        return switch (fault) {
            case NOT_ABSOLUTE -> "must be an absolute https address";
            case NOT_HTTPS -> "must begin with https (plain http is only for localhost and 127.0.0.1)";
            case NOT_PLAIN -> "must have neither a user nor a fragment";
        };
    }
}
