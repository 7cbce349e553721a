package org.attune.admin;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.attune.lti.LaunchVariables;
import org.attune.lti.PublicUrl;
import org.attune.lti.keys.SigningKeys;
import org.attune.words.Message;
import org.springframework.stereotype.Component;

/** What a platform asks for that is set up by hand. */
@Component
class ToolAddresses {

    private final PublicUrl tool;
    private final SigningKeys keys;

    ToolAddresses(PublicUrl tool, SigningKeys keys) {
        this.tool = tool;
        this.keys = keys;
    }

    /** @param what the end of the key of its name, such as {@code login} */
    record Address(String what, String value) {

        public Message named() {
            return Message.of("admin.copy." + what);
        }
    }

    /** In the order in which most forms ask for them. */
    List<Address> all() {
        return List.of(
                new Address("target", at("/")),
                new Address("login", at("/lti/login")),
                new Address("launch", at("/lti/launch")),
                new Address("deep-linking", at("/")),
                new Address("jwks", at("/lti/jwks")),
                new Address("icon", at("/assets/favicon.svg")),
                new Address("domain", tool.authority()));
    }

    URI canvasKey() {
        return tool.at("/lti/canvas.json");
    }

    /** One a line, as Moodle and others take them. */
    String customParameters() {
        return LaunchVariables.customParameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** For a platform that takes no key set. It is of use until the next key takes over. */
    String publicKey() {
        return keys.publicPem();
    }

    private String at(String path) {
        return tool.at(path).toString();
    }
}
