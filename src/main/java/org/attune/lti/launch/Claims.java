package org.attune.lti.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.attune.lti.refusal.LaunchRefused;
import org.attune.lti.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object out of an id_token. What is null is absent; what is of another kind than expected is refused. */
public record Claims(JsonNode node) {

    private static final Pattern IDENTIFIER = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final long LATEST_TIME = 253_402_300_799L; // the end of the year 9999

    public Optional<String> text(String name) {
        return value(name, JsonNode::isString).map(JsonNode::stringValue);
    }

    String required(String name) {
        return text(name).orElseThrow(() -> malformed(name));
    }

    /** A text for people, that is not blank: stripped, and cut where a screen would not show it anyway. */
    Optional<String> label(String name, int longest) {
        return text(name)
                .map(text -> text.strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > longest ? text.substring(0, longest) : text);
    }

    /** An id of LTI 1.3 Core: 1 to 255 ASCII characters, not blank. */
    public Optional<String> identifier(String name) {
        return text(name).filter(id -> IDENTIFIER.matcher(id).matches() && !id.isBlank());
    }

    public Optional<Claims> object(String name) {
        return value(name, JsonNode::isObject).map(Claims::new);
    }

    Optional<Boolean> flag(String name) {
        return value(name, JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A list of texts; absent is empty. */
    public List<String> texts(String name) {
        return value(name, JsonNode::isArray).map(array -> texts(array, name)).orElse(List.of());
    }

    /** A text or a list of texts, such as aud. */
    List<String> oneOrMore(String name) {
        return value(name, node -> node.isString() || node.isArray())
                .map(node -> node.isString() ? List.of(node.stringValue()) : texts(node, name))
                .orElse(List.of());
    }

    boolean has(String name) {
        return value(name, node -> true).isPresent();
    }

    /** A NumericDate (RFC 7519, section 2). */
    Optional<Instant> time(String name) {
        return value(name, JsonNode::isNumber).map(number -> {
            double seconds = number.doubleValue();
            if (!(seconds >= 0 && seconds <= LATEST_TIME)) {
                throw malformed(name);
            }
            try {
                return Instant.ofEpochMilli(Math.round(seconds * 1000));
            } catch (DateTimeException e) {
                throw malformed(name);
            }
        });
    }

    /** An absolute http(s) address. */
    Optional<URI> address(String name) {
        return text(name).map(text -> Optional.ofNullable(web(text)).orElseThrow(() -> malformed(name)));
    }

    /** An absolute http(s) address; anything else is as good as none. */
    Optional<URI> addressIfAny(String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isString).map(value -> web(value.stringValue()));
    }

    LaunchRefused malformed(String name) {
        return new LaunchRefused(Refusal.CLAIM_MALFORMED, "claim " + name);
    }

    private List<String> texts(JsonNode array, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isString()) {
                throw malformed(name);
            }
            texts.add(element.stringValue());
        }
        return List.copyOf(texts);
    }

    private Optional<JsonNode> value(String name, Predicate<JsonNode> kind) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!kind.test(value)) {
            throw malformed(name);
        }
        return Optional.of(value);
    }

    private static @Nullable URI web(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
